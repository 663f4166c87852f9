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
    StringBuilder text = new StringBuilder();
    text.append(file)
        .append(isNew ? " does not exist yet; it is paid:\n" : " is not what is paid:\n");
    comparison.differences().forEach(each -> print(each, text));
    ImmutableSortedSet<String> forNothing = forNothing();
    if (!forNothing.isEmpty()) {
      text.append("\nwhat pays nobody:\n");
      forNothing.forEach(sentence -> text.append("  ").append(sentence).append('\n'));
    }
    text.append("\nIf what is paid is right, let ")
        .append(file)
        .append(" be as follows, or run once with -D")
        .append(GoldenCases.ACCEPT)
        .append("=true:\n\n")
        .append(comparison.asPaid());
    return text.toString();
  }

  private void print(GoldenComparison.Difference difference, StringBuilder text) {
    text.append('\n').append(sentence(difference)).append('\n');
    String before = "";
    for (GoldenPosting posting :
        difference.postings().subList(0, Math.min(MOST_EXPLAINED, difference.postings().size()))) {
      String period = GoldenPosting.text(posting.statement().period());
      if (!period.equals(before) && !keys.contains(GoldenColumn.PERIOD)) {
        text.append("  in ").append(period).append('\n');
      }
      before = period;
      text.append(posting.why().print().indent(4));
    }
    int more = difference.postings().size() - MOST_EXPLAINED;
    if (more > 0) {
      text.append("  and ").append(more).append(" more\n");
    }
  }

  private String sentence(GoldenComparison.Difference difference) {
    String paid =
        "%s%s %s"
            .formatted(
                of(difference.key()),
                difference.column().title(),
                difference.paid().isZero() ? "nothing" : difference.paid());
    return difference
        .row()
        .map(
            row ->
                "%s, but line %s expects %s, which is %s %s"
                    .formatted(
                        paid,
                        row.line(),
                        difference.expected(),
                        difference.expected().minus(difference.paid()).abs(),
                        difference.expected().isGreaterThan(difference.paid()) ? "more" : "less"))
        .orElse(paid + ", but no line expects it");
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
