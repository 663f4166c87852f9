package org.salesprocess.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintedJsonTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String NAMES = "{\"\u0160ar\u016bnas\": \"\u55b6\u696d \uD83D\uDCC8 50 %\"}";

  @Test
  void what_the_terminal_has_signs_for_stays_as_it_is() {
    assertThat(PrintedJson.of(NAMES, StandardCharsets.UTF_8)).isEqualTo(NAMES);
  }

  @Test
  void what_it_has_no_signs_for_is_escaped_and_means_the_same() throws IOException {
    String printed = PrintedJson.of(NAMES, StandardCharsets.US_ASCII);

    assertThat(printed).isASCII().startsWith("{\"\\u0160ar\\u016bnas\": \"\\u55b6");
    assertThat(MAPPER.readTree(printed)).isEqualTo(MAPPER.readTree(NAMES));
  }
}
