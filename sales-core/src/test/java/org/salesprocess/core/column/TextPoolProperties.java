package org.salesprocess.core.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Texts of a pool are compared as strings are. */
class TextPoolProperties {

  // characters at the edges of what one to four bytes of UTF-8 and one or two of UTF-16 can say
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xEFFF, 0xF000, 0xFFFD, 0x10000,
            0x10FFFF)
        .list()
        .ofMaxSize(4)
        .map(points -> String.join("", points.stream().map(Character::toString).toList()));
  }

  @Property
  void texts_are_ordered_and_equal_as_strings_are(
      @ForAll("texts") String one, @ForAll("texts") String other) {
    TextPool first = pool(List.of("before", one));
    TextPool second = pool(List.of(other, "after"));
    assertThat(Integer.signum(first.compare(1, second, 0)))
        .isEqualTo(Integer.signum(one.compareTo(other)));
    assertThat(first.isEqual(1, second, 0)).isEqualTo(one.equals(other));
    assertThat(first.get(1)).isEqualTo(one);
    assertThat(first.isEmpty(1)).isEqualTo(one.isEmpty());
  }

  private static TextPool pool(List<String> texts) {
    TextPool pool = new TextPool();
    Utf8Text text = new Utf8Text();
    for (String each : texts) {
      text.set(each);
      pool.add(text);
    }
    return pool;
  }
}
