package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Uncredited;

/** Says how a case pays something else than it expects, and why it pays that. */
final class GoldenMessage {

  private static final int MOST_EXPLAINED = 10;

  private final String file;
  private final GoldenComparison comparison;
  private final ImmutableList<GoldenColumn> keys;
  private final ImmutableList<OpenPayPeriod> periods;

  /**
   * Takes what is to be said.
   *
   * @param file how to call the file of what is expected
   * @param keys the columns that tell of what an amount is
   * @param periods what was paid
   */
  GoldenMessage(
      String file,
      GoldenComparison comparison,
      ImmutableList<GoldenColumn> keys,
      ImmutableList<OpenPayPeriod> periods) {
    this.file = requireNonNull(file, "file");
    this.comparison = requireNonNull(comparison, "comparison");
    this.keys = requireNonNull(keys, "keys");
    this.periods = requireNonNull(periods, "periods");
  }

  /**
   * Returns the text.
   *
   * @param isNew whether there is no such file yet
   */
  String print(boolean isNew) {
    ImmutableList<GoldenComparison.Difference> differences = comparison.differences();
    StringBuilder text = new StringBuilder();
    text.append(file);
    if (!isNew) {
      text.append(" is not what is paid:\n");
    } else {
      text.append(" does not exist yet; ")
          .append(differences.isEmpty() ? "nothing is earned\n" : "this is paid:\n");
    }
    differences.forEach(each -> text.append("  ").append(sentence(each)).append('\n'));
    ImmutableSortedSet<String> forNothing = forNothing();
    if (!forNothing.isEmpty()) {
      text.append("\nwhat pays nobody:\n");
      forNothing.forEach(sentence -> text.append("  ").append(sentence).append('\n'));
    }
    differences.stream()
        .filter(each -> !each.postings().isEmpty())
        .forEach(each -> explain(each, text));
    text.append("\nIf what is paid is right, let ")
        .append(file)
        .append(" be as follows, or run once with -D")
        .append(GoldenCases.ACCEPT)
        .append("=true:\n\n")
        .append(comparison.asPaid());
    return text.toString();
  }

  private void explain(GoldenComparison.Difference difference, StringBuilder text) {
    text.append('\n').append(paid(difference)).append('\n');
    ImmutableList<GoldenPosting> postings = difference.postings();
    String before = "";
    for (GoldenPosting posting : postings.subList(0, Math.min(MOST_EXPLAINED, postings.size()))) {
      String period = GoldenPosting.text(posting.statement().period());
      if (!period.equals(before) && !keys.contains(GoldenColumn.PERIOD)) {
        text.append("  in ").append(period).append('\n');
      }
      before = period;
      text.append(posting.why().print().indent(4));
    }
    if (postings.size() > MOST_EXPLAINED) {
      text.append("  and ").append(postings.size() - MOST_EXPLAINED).append(" more\n");
    }
  }

  private String sentence(GoldenComparison.Difference difference) {
    return paid(difference)
        + difference
            .row()
            .map(
                row ->
                    ", but line %s expects %s, which is %s %s"
                        .formatted(
                            row.line(),
                            difference.expected(),
                            difference.expected().minus(difference.paid()).abs(),
                            difference.expected().isGreaterThan(difference.paid())
                                ? "more"
                                : "less"))
            .orElse(", but no line expects it");
  }

  private String paid(GoldenComparison.Difference difference) {
    return "%s%s %s"
        .formatted(
            of(difference.key()),
            difference.column().title(),
            difference.paid().isZero() ? "nothing" : difference.paid());
  }

  private String of(ImmutableList<String> key) {
    if (key.isEmpty()) {
      return "";
    }
    return Stream.iterate(0, at -> at < key.size(), at -> at + 1)
        .map(at -> key.get(at).isEmpty() ? "no " + keys.get(at).title() : key.get(at))
        .collect(Collectors.joining(", ", "", ": "));
  }

  // often the reason why somebody is paid less than was expected
  private ImmutableSortedSet<String> forNothing() {
    ImmutableSortedSet.Builder<String> sentences = ImmutableSortedSet.naturalOrder();
    periods.stream()
        .flatMap(period -> period.withoutPlan().stream())
        .map(GoldenMessage::withoutPlan)
        .forEach(sentences::add);
    OpenPayPeriod last = periods.get(periods.size() - 1);
    last.crediting().uncredited().stream().map(Uncredited::why).forEach(sentences::add);
    last.conflicts().stream()
        .map(conflict -> conflict.id() + ": it is told twice, with two contents")
        .forEach(sentences::add);
    return sentences.build();
  }

  private static String withoutPlan(Credit credit) {
    return "%s: %s is on no plan on %s"
        .formatted(credit.transaction().id(), credit.seller(), credit.creditedOn());
  }
}
