package org.salesprocess.core.funnel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.column.Utf8Text;

/** The codes of the words of one sort, such as stages, that one thread has met. */
final class MetWords {

  private final Map<String, Integer> codes = new HashMap<>();
  private final BiConsumer<String, String> rule;
  private final ToIntFunction<String> coding;
  private final Utf8Text text = new Utf8Text(); // refuses what could not be written

  /**
   * Makes words none of which was met.
   *
   * @param rule refuses what can be no such word, of an entry of a subject
   * @param coding gives the code of a word, above zero
   */
  MetWords(BiConsumer<String, String> rule, ToIntFunction<String> coding) {
    this.rule = rule;
    this.coding = coding;
  }

  /** Returns the code of a word of a subject; zero for none or a new one, which is checked. */
  int met(String of, @Nullable String word) {
    if (word == null) {
      return 0;
    }
    Integer code = codes.get(word);
    if (code != null) {
      return code;
    }
    rule.accept(of, word);
    text.set(word);
    return 0;
  }

  /** Returns the code of a word, which has one from now on; zero for none. */
  int code(int met, @Nullable String word) {
    if (met != 0 || word == null) {
      return met;
    }
    int code = coding.applyAsInt(word);
    codes.put(word, code);
    return code;
  }
}
