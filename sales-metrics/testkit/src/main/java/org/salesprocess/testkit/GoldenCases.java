package org.salesprocess.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.QuotaPlan;

/**
 * Cases of pay as files: a folder of folders, each of which holds what was sold and what is to be
 * paid for it, and is one test of JUnit. Whoever knows the plan adds a case, without Java.
 *
 * <pre>{@code
 * class GoldenCasesTest {
 *   @TestFactory
 *   Stream<DynamicNode> cases() {
 *     return GoldenCases.in(Path.of("src/test/golden")).program(OurPlan.program()).tests();
 *   }
 * }
 * }</pre>
 *
 * <p>A case is
 *
 * <table>
 * <caption>The files of a case</caption>
 * <tr><th>file</th><th>holds</th></tr>
 * <tr><td>{@code transactions.csv}</td><td>what was sold, one row for each booking, invoice, payment,
 *     return, credit note and refund; may be without rows</td></tr>
 * <tr><td>{@code transactions.json}</td><td>a list of what no row can tell; beside the table or
 *     instead of it</td></tr>
 * <tr><td>{@code holds.json}</td><td>a list of the deals whose pay is held back</td></tr>
 * <tr><td>{@code expected.csv}</td><td>what is to be paid</td></tr>
 * <tr><td>{@code program.json}, {@code organization.json}, {@code quotas.json}, {@code
 *     catalog.json}, {@code territories.json}</td><td>what is agreed for this case alone. Else it is
 *     what is given here, or in the file of that name in the folder of all cases; only the first two
 *     must be agreed</td></tr>
 * </table>
 *
 * <p>JSON is that of {@link org.salesprocess.core.json.SalesJsonModule}. Tables are in UTF-8 under
 * a header, with commas between fields, or with semicolons; then numbers may have a decimal comma
 * with one or two digits behind it.
 *
 * <h2>What was sold</h2>
 *
 * <p>The columns {@code id} and {@code date} are required, and {@code amount} unless a column gives
 * another measure:
 *
 * <pre>{@code
 * id,type,deal,date,owner,amount,reverses
 * B1,booking,D1,2026-01-12,ana,60000,
 * R1,return,D1,2026-02-03,ana,20000,B1
 * }</pre>
 *
 * <p>{@code type} is booking (where empty), invoice, payment, or return, credit-note or refund,
 * which name in {@code reverses} what they take back. A booking without {@code deal} is a deal of
 * its own. {@code date} and {@code recorded-at} are days in the zone of the program, or times. Then
 * there are {@code currency} (else that of the program), {@code owner}, {@code split} ({@code
 * ana=1/2;ben=1/2}), {@code participants} ({@code specialist:ben}), {@code product}, {@code
 * territory}, {@code customer}, {@code department}, {@code cost} (which gives the margin), {@code
 * quantity}, {@code expected} ({@code yes} for a forecast) and {@code sequence}. What else is
 * measured stands in a column such as {@code measure:points}, for any measure that a plan looks at
 * and every standard one; money is in the currency of the row. Any other column is an attribute:
 * text, or as its name ends, {@code seats:number}, {@code due:date}, {@code vip:flag}. Owners,
 * splits and participants are sellers of the organisation.
 *
 * <h2>What is to be paid</h2>
 *
 * <pre>{@code
 * seller,period,earned,note
 * ana,2026-01,3000.00,5 % of 60000
 * ana,2026-02,-1000.00,5 % of 20000 taken back
 * }</pre>
 *
 * <p>The columns {@code forecast}, {@code earned}, {@code payable} and {@code paid} hold amounts in
 * the currency of the program. The columns {@code seller}, {@code period}, {@code plan}, {@code
 * component} and {@code deal} say of what; what differs in none of those given is added up, and
 * only the columns given are compared. An amount that is paid and stands in no row is a difference,
 * as is one that is not paid; a field without an amount is not compared. A period is {@code
 * 2026-01}, that of the first of the month, or that of a day, {@code 2026-01-16}. What is paid is
 * of a whole statement, so that it stands beside {@code seller} and {@code period} alone. A {@code
 * note} is not compared.
 *
 * <p>Pay periods are paid one after another and each is closed with its last moment: from the first
 * in which somebody is on a plan to the last in which something happens or becomes known, or which
 * {@code expected.csv} names.
 *
 * <p>A case that pays something else fails with every difference, the explanation of the lines that
 * make it up, what pays nobody and why, and the file as it would be right; notes of amounts that
 * changed are not in that. Run with the system property {@link #ACCEPT}, it writes that file and
 * counts as aborted, for nothing was checked. A case whose files cannot be used fails with all that
 * is wrong, by file and line.
 *
 * <p>It reads and writes files when its tests run, and holds no other state.
 *
 * @since 0.1
 */
public final class GoldenCases {

  /**
   * The system property that, where it is {@code true}, makes cases write down what is paid as what
   * is expected: {@code sales.golden.accept}.
   */
  public static final String ACCEPT = "sales.golden.accept";

  private final Path folder;
  private final ImmutableMap<String, Object> given;

  private GoldenCases(Path folder, ImmutableMap<String, Object> given) {
    this.folder = requireNonNull(folder, "folder");
    this.given = given;
  }

  /**
   * Returns the cases in a folder, by what is agreed in its files.
   *
   * @param folder such as {@code src/test/golden}, seen from where the tests are run
   */
  public static GoldenCases in(Path folder) {
    return new GoldenCases(folder, ImmutableMap.of());
  }

  /** Returns the same by this program, but for cases that have a program of their own. */
  public GoldenCases program(IncentiveProgram program) {
    return with(GoldenFiles.PROGRAM, program);
  }

  /** Returns the same for these sellers, but for cases that have an organisation of their own. */
  public GoldenCases organization(SalesOrganization organization) {
    return with(GoldenFiles.ORGANIZATION, organization);
  }

  /** Returns the same by these quotas, but for cases that have quotas of their own. */
  public GoldenCases quotas(QuotaPlan quotas) {
    return with(GoldenFiles.QUOTAS, quotas);
  }

  /** Returns the same of these products, but for cases that have a catalogue of their own. */
  public GoldenCases catalog(ProductCatalog catalog) {
    return with(GoldenFiles.CATALOG, catalog);
  }

  /** Returns the same in these territories, but for cases that have territories of their own. */
  public GoldenCases territories(Iterable<Territory> territories) {
    return with(GoldenFiles.TERRITORIES, Iterables.toArray(territories, Territory.class));
  }

  private GoldenCases with(String file, Object agreed) {
    return new GoldenCases(
        folder,
        ImmutableMap.<String, Object>builder()
            .putAll(given)
            .put(file, requireNonNull(agreed, file))
            .buildKeepingLast());
  }

  /**
   * Returns one test for each case, named as its folder, in that order; what a factory of tests is
   * to return.
   *
   * @throws IllegalArgumentException if the folder is none or has no case; it has a file that is
   *     also given here, or a table or JSON that is not agreed for all cases
   */
  public Stream<DynamicNode> tests() {
    checkArgument(
        Files.isDirectory(folder),
        "golden cases: folder must be there, was %s",
        folder.toAbsolutePath());
    ImmutableList<Path> all = GoldenFiles.in(folder);
    for (Path file : all) {
      String name = file.getFileName().toString();
      checkArgument(
          Files.isDirectory(file) || !GoldenFiles.isRead(file) || GoldenFiles.AGREED.contains(name),
          "golden cases in %s: what is for all of them must be one of %s, was %s",
          folder,
          GoldenFiles.AGREED,
          name);
      checkArgument(
          !given.containsKey(name),
          "golden cases in %s: %s must not be there, as it is given in Java",
          folder,
          name);
    }
    ImmutableList<Path> cases =
        all.stream().filter(Files::isDirectory).collect(ImmutableList.toImmutableList());
    checkArgument(
        !cases.isEmpty(), "golden cases in %s: there must be a folder for each, was none", folder);
    return cases.stream().map(this::test);
  }

  private DynamicNode test(Path of) {
    return DynamicTest.dynamicTest(
        of.getFileName().toString(),
        of.toUri(),
        () -> new GoldenCase(folder, of, given, Boolean.getBoolean(ACCEPT)).check());
  }
}
