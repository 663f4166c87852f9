package org.salesprocess.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.json.SalesJsonModule;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;

/** What cases pay. By hand: 100,000 x 5 % + 50,000 x 8 % = 9,000, of D1 60,000 x 5 % = 3,000. */
class GoldenCasesTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new SalesJsonModule()).build();

  @Test
  void a_case_that_pays_what_it_expects_passes(@TempDir Path root) throws Throwable {
    GoldenFolder.of(root).expecting("seller,component,earned\nana,commission,9000\n").run();
  }

  @Test
  void every_folder_is_a_test_of_its_name_in_the_order_of_names(@TempDir Path root) {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .with("two-tiers/expected.csv", "")
            .with("a-refund/expected.csv", "")
            .with("README.md", "")
            .with(".hidden/expected.csv", "");

    assertThat(folder.cases().tests().map(DynamicNode::getDisplayName))
        .containsExactly("a-refund", "two-tiers");
    assertThat(folder.cases().tests().map(test -> test.getTestSourceUri().orElseThrow()))
        .containsExactly(root.resolve("a-refund").toUri(), root.resolve("two-tiers").toUri());
  }

  @Test
  void amounts_are_added_up_over_what_no_column_tells_apart(@TempDir Path root) throws Throwable {
    GoldenFolder folder = GoldenFolder.of(root);

    folder.expecting("earned\n9000\n").run();
    folder.expecting("plan,earned\nclosers,9000\n").run();
    folder.expecting("deal,component,earned\nD1,commission,3000\nD2,commission,6000\n").run();
    folder.expecting("seller,period,earned,payable,paid\nana,2026-01,9000,3000,3000\n").run();
  }

  @Test
  void amounts_may_be_written_in_several_ways(@TempDir Path root) throws Throwable {
    GoldenFolder folder = GoldenFolder.of(root);

    folder.expecting("\uFEFFseller , earned\r\n\r\n ana,USD 9000.00\r\n,\r\n").run();
    folder.expecting("seller,note,earned\nana,\"5 % of 100,000\nand 8 %\",9000.0\n").run();
  }

  @Test
  void a_row_of_nothing_holds_of_somebody_who_is_paid_nothing(@TempDir Path root) throws Throwable {
    GoldenFolder.of(root).expecting("seller,earned\nana,9000\nben,0\n").run();
  }

  @Test
  void an_empty_amount_is_not_compared(@TempDir Path root) throws Throwable {
    GoldenFolder.of(root).expecting("deal,earned,payable\nD1,3000,\nD2,,0\n").run();
  }

  @Test
  void periods_are_paid_from_the_first_day_on_a_plan_to_the_last_that_is_told(@TempDir Path root)
      throws Throwable {
    // B1 is paid on 2026-03-03, when P1 becomes known; nothing more happens in April
    String sales =
        """
        id,type,deal,date,recorded-at,owner,amount
        B1,booking,D1,2026-02-12,,ana,60000
        P1,payment,D1,2026-02-27,2026-03-03,ana,60000
        """;
    GoldenFolder folder = GoldenFolder.of(root).with("case/transactions.csv", sales);

    folder
        .with(
            "case/expected.csv",
            """
            seller,period,earned,paid
            ana,2026-01,0,0
            ana,2026-02-12,3000,0
            ana,2026-03,0,3000
            ana,2026-04,0,0
            """)
        .run();
    folder.with("case/expected.csv", "seller,earned,paid\nana,3000,3000\n").run();
  }

  @Test
  void a_sale_that_becomes_known_late_is_posted_late(@TempDir Path root) throws Throwable {
    String sales =
        """
        id,date,recorded-at,owner,amount
        B1,2026-01-20,,ana,90000
        B2,2026-01-10,2026-02-12T10:00:00Z,ana,30000
        """;
    // by hand: 4,500 and then 100,000 x 5 % + 20,000 x 8 % - 4,500
    GoldenFolder.of(root)
        .with("case/transactions.csv", sales)
        .with("case/expected.csv", "period,earned\n2026-01,4500\n2026-02,2100\n")
        .run();
  }

  @Test
  void a_case_without_sales_pays_the_periods_that_it_names(@TempDir Path root) throws Throwable {
    GoldenFolder folder =
        GoldenFolder.of(root)
            .with("case/transactions.csv", "id,date,amount\n")
            .with("case/expected.csv", "seller,period,paid\nana,2026-01,0\n");

    folder.run();
    folder.with("case/expected.csv", "seller,paid\nana,0\n");
    assertThat(folder.failure())
        .isEqualTo(
            """
            IllegalArgumentException: golden case cannot be paid:
            pay periods: nothing happens in this case, so that a column period of expected.csv must\
             say which is paid""");
  }

  @Test
  void a_limit_of_the_plan_is_of_no_component(@TempDir Path root) throws Throwable {
    String limit =
        """
        , "limits": [{"calendar": {"unit": "month"}, "most": {"constant": "USD 8000"}}]""";
    GoldenFolder.of(root)
        .expecting("seller,component,earned\nana,commission,9000\nana,,-1000\n")
        .with("case/program.json", GoldenFolder.program(limit))
        .run();
  }

  @Test
  void what_no_row_can_tell_is_told_as_json(@TempDir Path root) throws Throwable {
    String more =
        """
        [{"id": "B3", "type": "booking", "happenedAt": "2026-01-21T10:00:00Z", "deal": "D3",
          "owner": "ana", "values": [{"measure": "booked", "value": "USD 100"}]}]
        """;
    GoldenFolder folder = GoldenFolder.of(root).with("case/transactions.json", more);

    folder.with("case/expected.csv", "deal,earned\nD3,5\n").run();
    folder
        .with("case/transactions.csv", GoldenFolder.SALES)
        .with("case/expected.csv", "deal,earned\nD1,3000\nD2,6000\nD3,8\n")
        .run();
  }

  @Test
  void pay_that_is_held_back_is_not_payable(@TempDir Path root) throws Throwable {
    String holds =
        """
        [{"id": "H1", "deal": "D1", "heldAt": "2026-01-15T10:00:00Z", "reason": "disputed",
          "releasedAt": "2026-02-20T10:00:00Z"}]
        """;
    GoldenFolder.of(root)
        .expecting("period,earned,paid\n2026-01,9000,0\n2026-02,0,3000\n")
        .with("case/holds.json", holds)
        .run();
  }

  @Test
  void a_case_has_what_is_agreed_for_all_unless_it_has_its_own(@TempDir Path root)
      throws Throwable {
    String attained =
        GoldenFolder.program("")
            .replace(
                "\"base\": {\"measure\": \"booked\"},",
                "\"base\": {\"measure\": \"booked\"}, \"level\": {\"attainment\": \"booked\"},")
            .replace("USD 100000", "1");
    String quotas =
        """
        {"id": "2026", "calendar": {"unit": "month"}, "split": "equal",
         "quotas": [{"id": "q", "scope": {"seller": "ana"}, "measure": "booked",
                     "period": "2026-01-01/2027-01-01", "target": "USD %s"}]}
        """;
    GoldenFolder folder =
        GoldenFolder.of(root)
            .with("program.json", attained)
            .with("quotas.json", quotas.formatted("1200000"));

    folder.expecting("seller,earned\nana,9000\n").run();
    // by hand: 50,000 x 5 % + 100,000 x 8 %
    folder
        .with("case/quotas.json", quotas.formatted("600000"))
        .with("case/expected.csv", "seller,earned\nana,10500\n")
        .run();
  }

  @Test
  void what_is_agreed_may_be_given_in_java(@TempDir Path root) throws Throwable {
    GoldenFolder folder = GoldenFolder.empty(root).expecting("seller,earned\nana,9000\n");
    GoldenCases cases =
        folder
            .cases()
            .program(program())
            .organization(MAPPER.readValue(GoldenFolder.ORGANIZATION, SalesOrganization.class));

    GoldenFolder.run(cases);
    folder
        .with("case/program.json", GoldenFolder.program("").replace("0.05", "0.06"))
        .with("case/expected.csv", "seller,earned\nana,10000\n");
    GoldenFolder.run(cases);
  }

  @Test
  void products_and_territories_may_be_given_either_way(@TempDir Path root) throws Throwable {
    String program =
        GoldenFolder.program("")
            .replace(
                "{\"id\": \"owner\",",
                "{\"id\": \"owner\", \"productLine\": \"kitchens\", \"territory\": \"north\",");
    String catalog =
        """
        {"lines": [{"id": "kitchens", "name": "Kitchens"}],
         "products": [{"id": "oak", "name": "Oak", "line": "kitchens"}]}
        """;
    String territories =
        """
        [{"id": "north", "name": "North"}, {"id": "kiel", "name": "Kiel", "parent": "north"}]
        """;
    String sales = "id,date,owner,amount,product,territory\nB1,2026-01-12,ana,100,oak,kiel\n";
    GoldenFolder folder =
        GoldenFolder.empty(root)
            .with("program.json", program)
            .with("organization.json", GoldenFolder.ORGANIZATION)
            .with("case/transactions.csv", sales)
            .with("case/expected.csv", "seller,earned\nana,5\n");

    assertThat(folder.failure())
        .startsWith("IllegalArgumentException: golden case cannot be paid:\n")
        .contains("kitchens");
    GoldenFolder.run(
        folder
            .cases()
            .catalog(MAPPER.readValue(catalog, ProductCatalog.class))
            .territories(List.of(MAPPER.readValue(territories, Territory[].class))));
    folder.with("catalog.json", catalog).with("case/territories.json", territories).run();
  }

  @Test
  void what_is_expected_to_happen_is_a_forecast(@TempDir Path root) throws Throwable {
    // by hand: above the 150,000 that are booked, 100 x 8 %
    String sales =
        """
        id,date,owner,amount,expected
        B1,2026-01-12,ana,150000,
        B2,2026-01-25,ana,100,yes
        """;
    GoldenFolder.of(root)
        .with("case/transactions.csv", sales)
        .with("case/expected.csv", "deal,earned,forecast\nB1,9000,0\nB2,0,8\n")
        .run();
  }

  @Test
  void what_is_given_in_java_must_not_be_in_a_file_for_all_too(@TempDir Path root)
      throws JsonProcessingException {
    GoldenCases cases =
        GoldenFolder.of(root).expecting("earned\n9000\n").cases().program(program());

    assertThatThrownBy(cases::tests)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "golden cases in %s: program.json must not be there, as it is given in Java", root);
  }

  @Test
  void a_folder_that_has_no_case_is_refused(@TempDir Path root) {
    assertThatThrownBy(() -> GoldenFolder.of(root).cases().tests())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("golden cases in %s: there must be a folder for each, was none", root);
    assertThatThrownBy(() -> GoldenCases.in(root.resolve("none")).tests())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("golden cases: folder must be there, was %s", root.resolve("none"));
  }

  @Test
  void what_is_of_one_case_is_refused_in_the_folder_of_all(@TempDir Path root) {
    assertThatThrownBy(
            () ->
                GoldenFolder.of(root)
                    .expecting("earned\n9000\n")
                    .with("transactions.csv", GoldenFolder.SALES)
                    .cases()
                    .tests())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "what is for all of them must be one of [program.json, organization.json, quotas.json,"
                + " catalog.json, territories.json], was transactions.csv");
  }

  private static IncentiveProgram program() throws JsonProcessingException {
    return MAPPER.readValue(GoldenFolder.program(""), IncentiveProgram.class);
  }

  @Test
  void a_plan_of_points_is_paid_by_a_column_of_points(@TempDir Path root) {
    String program =
        GoldenFolder.program("")
            .replace(
                "\"measure\": \"booked\"",
                "\"measure\": {\"id\": \"points\", \"kind\": \"number\"}")
            .replace("USD 100000", "100")
            .replace("\"0.05\"", "\"USD 10\"")
            .replace("\"0.08\"", "\"USD 15\"");
    String sales =
        """
        id,type,date,owner,measure:points,reverses
        B1,booking,2026-01-12,ana,90,
        B2,booking,2026-01-20,ana,30,
        R1,return,2026-02-03,ana,30,B2
        """;

    // by hand: 90 x 10; 10 x 10 and 20 x 15; the 30 are taken back
    assertThat(
            GoldenFolder.of(root)
                .with("program.json", program)
                .with("case/transactions.csv", sales)
                .with(
                    "case/expected.csv",
                    "period,deal,earned\n2026-01,B1,900\n2026-01,B2,400\n2026-02,B2,-400\n")
                .failure())
        .isEmpty();
  }
}
