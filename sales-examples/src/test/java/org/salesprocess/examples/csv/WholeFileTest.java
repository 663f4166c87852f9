package org.salesprocess.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

  @TempDir Path folder;

  private WholeRow row(String line) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "name,day,number,flag\n" + line + "\n");
    return WholeFile.read(file, "name", "day").get(0);
  }

  @Test
  void each_column_is_read_as_what_it_is_asked_for() throws IOException {
    WholeRow row = row("ana,2026-01-31,1.2300,1");
    assertThat(row.name("name")).isEqualTo("ana");
    assertThat(row.day("day")).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(row.number("number")).isEqualTo(new BigDecimal("1.2300"));
    assertThat(row.flag("flag")).isTrue();
    assertThat(row(",2026-01-31,1,0").nameIfGiven("name")).isEmpty();
  }

  @Test
  void what_cannot_be_read_refuses_the_file() throws IOException {
    WholeRow row = row(",2026-02-31,,maybe");
    assertThatThrownBy(() -> row.name("name"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("a.csv line 2, column name, value (empty): must be given");
    assertThatThrownBy(() -> row(",2026-02-31,,").day("day"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "a.csv line 2, column day, value 2026-02-31: must be a day that exists, written like"
                + " yyyy-MM-dd");
    assertThatThrownBy(() -> row("ana,2026-01-31"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("a.csv line 2: must have 4 fields, had 2");
  }
}
