package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the README opens with is code that compiles, and what that code prints. */
class ReadmeSnippetTest {

  private static final Path MODULE =
      Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
  private static final Path README = MODULE.resolve(Path.of("..", "README.md"));
  private static final Path EXAMPLE =
      MODULE.resolve("src/main/java/org/salesprocess/examples/guide/WinRateExample.java");

  @BeforeEach
  void there_is_a_readme() {
    assumeTrue(Files.exists(README), "no README.md yet");
  }

  @Test
  void the_first_java_block_of_the_readme_stands_in_the_example() throws IOException {
    List<String> snippet =
        stripped(README).stream()
            .dropWhile(line -> !line.equals("```java"))
            .skip(1)
            .takeWhile(line -> !line.equals("```"))
            .toList();

    assertThat(snippet).as("first java block of README.md").isNotEmpty();
    assertThat(stripped(EXAMPLE)).containsSequence(snippet);
  }

  @Test
  void the_readme_shows_what_the_example_prints() throws IOException {
    assertThat(stripped(README)).containsSequence(Printed.by(WinRateExample::main));
  }

  private static List<String> stripped(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(String::strip).toList();
  }
}
