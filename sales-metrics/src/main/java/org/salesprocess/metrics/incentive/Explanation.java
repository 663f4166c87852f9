package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.Stream;

/**
 * A sentence about a number, and the sentences that it rests on.
 *
 * @param sentence what is said
 * @param reasons what it rests on, in order; may be empty
 * @since 0.1
 */
public record Explanation(String sentence, ImmutableList<Explanation> reasons)
    implements Serializable {

  /** Checks that nothing is missing. */
  public Explanation {
    requireNonNull(sentence, "sentence");
    requireNonNull(reasons, "reasons");
  }

  /** Returns a sentence that rests on nothing else. */
  static Explanation of(String sentence) {
    return new Explanation(sentence, ImmutableList.of());
  }

  /** Returns every sentence, each before those that it rests on. */
  public Stream<String> sentences() {
    return Stream.concat(Stream.of(sentence), reasons.stream().flatMap(Explanation::sentences));
  }

  /** Returns the tree as text: a sentence on each line, indented by two spaces for each level. */
  public String print() {
    StringBuilder text = new StringBuilder();
    print(text, "");
    return text.toString();
  }

  private void print(StringBuilder text, String indent) {
    text.append(indent).append(sentence).append('\n');
    reasons.forEach(reason -> reason.print(text, indent + "  "));
  }
}
