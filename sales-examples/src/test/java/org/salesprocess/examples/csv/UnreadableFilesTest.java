package org.salesprocess.examples.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadableFilesTest {
  private static final String ROW = "a,Won,Ann,Oak,Acme,2017-01-02,2017-02-03,100";

  @TempDir Path folder;

  private static void fails(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading).isInstanceOf(UnreadableInputException.class).hasMessage(message);
  }

  @Test
  void an_empty_file_is_refused() {
    fails(() -> new Export(folder).read(""), "pipeline.csv: is empty");
    fails(() -> new Export(folder).read("\n\n"), "pipeline.csv: is empty");
  }

  @Test
  void a_file_without_a_header_is_refused() {
    fails(
        () -> new Export(folder).read(ROW + "\n"),
        "pipeline.csv: the header line must have the column id once, had it 0 times in "
            + ROW.replace(",", ", "));
  }

  @Test
  void a_header_without_a_mapped_column_is_refused() {
    fails(
        () -> new Export(folder).read("id,stage,seller,product,account,engaged,amount\n"),
        "pipeline.csv: the header line must have the column closed once, had it 0 times in "
            + "id, stage, seller, product, account, engaged, amount");
  }

  @Test
  void a_header_with_a_mapped_column_twice_is_refused() {
    fails(
        () -> new Export(folder).read("id,id,stage,seller,product,account,engaged,closed,amount\n"),
        "pipeline.csv: the header line must have the column id once, had it 2 times in "
            + "id, id, stage, seller, product, account, engaged, closed, amount");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    PipelineReader reader = PipelineReader.of(new Export(folder).readMapping());
    fails(() -> reader.read(folder.resolve("none.csv")), "none.csv: does not exist");
    assertThatThrownBy(() -> reader.read(folder))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("cannot be read: ");
  }

  @Test
  void a_file_beside_the_export_counts_as_a_whole() {
    fails(
        () -> new Export(folder).products("Oak,Wood,9\nElm,Wood,cheap\n").readRows(ROW),
        "products.csv line 3, column price, value cheap: must be a number like 1234.56");
    fails(
        () -> new Export(folder).products("Oak,Wood,9\nOak,Wood,9\n").readRows(ROW),
        "products.csv line 3, column product, value Oak: must be listed once");
    fails(
        () -> new Export(folder).sellers("Ann,Max,East\n,Max,East\n").readRows(ROW),
        "sellers.csv line 3, column name, value (empty): must be given");
    fails(
        () -> new Export(folder).sellers("Ann,Max,Kitchens\n").readRows(ROW),
        "sellers.csv line 2, column office, value Kitchens: "
            + "must differ from the name of the department");
  }

  @Test
  void a_file_beside_the_export_must_be_there() {
    fails(
        () ->
            new Export(folder)
                .mappingWith("\"products\": {\"file\": \"goods.csv\", \"id\": \"product\"}")
                .readRows(ROW),
        "goods.csv: does not exist");
  }

  @Test
  void a_mapping_is_found_by_name_or_path_or_refused() {
    Path file = new Export(folder).write("mine.json", Export.MAPPING, UTF_8);
    PipelineMapping.find(file.toString());
    PipelineMapping.find("crm-opportunities");
    fails(
        () -> PipelineMapping.find("crm"),
        "crm: is neither a mapping file nor a built-in mapping, which are crm-opportunities");
  }

  @Test
  void a_seller_with_spaces_that_do_not_break_is_the_same_seller() {
    new Export(folder).sellers("Ann\u00a0,\u00a0Max,\u00a0East\n").readRows(ROW);
  }
}
