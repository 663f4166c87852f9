package org.salesprocess.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.salesprocess.examples.Readme;

class StageLogExampleTest {

  @Test
  void counts_how_many_of_each_channel_are_won() {
    // of the two leads from the web one is won, the other is open; the one from the fair is open
    assertThat(Printed.by(StageLogExample::main))
        .containsExactly(
            "fair: lead to won: 0 of 1 (0.0 %), 1 undecided",
            "web: lead to won: 1 of 2 (50.0 %), 1 undecided");
  }

  @Test
  void the_readme_shows_its_code() {
    List<String> snippet = Readme.blockAfter("## Millions of entries", "java");
    assertThat(snippet).isNotEmpty();
    assertThat(
            Readme.stripped(
                Readme.PROJECT.resolve(
                    "sales-examples/src/main/java/org/salesprocess/examples/guide/StageLogExample.java")))
        .containsSequence(snippet);
  }
}
