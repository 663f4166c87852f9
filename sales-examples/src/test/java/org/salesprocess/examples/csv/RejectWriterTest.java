package org.salesprocess.examples.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectWriterTest {
  private static final String GOOD = "a,Won,Ann,Oak,Acme,2017-01-02,2017-02-03,100";

  @TempDir Path folder;

  @Test
  void rejected_rows_read_back_with_their_reason_and_their_own_fields() throws IOException {
    PipelineImport pipeline =
        new Export(folder)
            .readRows(GOOD, "b,Won,\"Ann, \"\"A\"\"\",Oak,\"two\nlines\",,,1", "c,Mine,,,,,,");
    Path file = folder.resolve("rejects.csv");
    RejectWriter.write(pipeline, file);
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      List<List<String>> rows = reader.stream().map(CsvRecord::getFields).toList();
      assertThat(rows)
          .containsExactly(
              List.of(
                  "reject_line",
                  "reject_column",
                  "reject_value",
                  "reject_rule",
                  "id",
                  "stage",
                  "seller",
                  "product",
                  "account",
                  "engaged",
                  "closed",
                  "amount"),
              List.of(
                  "3",
                  "account",
                  "two\nlines",
                  "must be text on one line",
                  "b",
                  "Won",
                  "Ann, \"A\"",
                  "Oak",
                  "two\nlines",
                  "",
                  "",
                  "1"),
              List.of(
                  "5",
                  "stage",
                  "Mine",
                  "must be one of New, Engaging, Hot, Won, Lost",
                  "c",
                  "Mine",
                  "",
                  "",
                  "",
                  "",
                  "",
                  ""));
    }
  }

  @Test
  void the_file_of_rejects_can_be_corrected_and_read_with_the_same_mapping() throws IOException {
    Export export = new Export(folder);
    Path file = folder.resolve("rejects.csv");
    RejectWriter.write(export.readRows(GOOD, "b,Mine,Ann,Oak,,2017-01-02,,5"), file);
    Files.writeString(file, Files.readString(file).replace("b,Mine", "b,Hot"));
    PipelineImport corrected = PipelineReader.of(export.readMapping()).read(file);
    assertThat(corrected.rejects()).isEmpty();
    assertThat(corrected.dataset().deals())
        .extracting(deal -> deal.id().value())
        .containsExactly("b");
  }

  @Test
  void without_rejects_there_is_only_the_header() throws IOException {
    Path file = folder.resolve("rejects.csv");
    RejectWriter.write(new Export(folder).readRows(GOOD), file);
    assertThat(Files.readAllLines(file, UTF_8)).hasSize(1);
  }
}
