package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.examples.Readme;

/** What the README opens with is code that compiles, and what that code prints. */
class ReadmeOpeningTest {

  private static final Path EXAMPLE =
      Readme.PROJECT.resolve(
          "sales-examples/src/main/java/org/salesprocess/examples/guide/WinRateExample.java");

  @Test
  void the_first_java_block_of_the_readme_stands_in_the_example() {
    List<String> snippet = Readme.block("java");

    assertThat(snippet).as("first java block of README.md").isNotEmpty();
    assertThat(Readme.stripped(EXAMPLE)).containsSequence(snippet);
  }

  @Test
  void the_readme_shows_what_the_example_prints() {
    assertThat(Readme.block("text")).isEqualTo(Printed.by(WinRateExample::main));
  }
}
