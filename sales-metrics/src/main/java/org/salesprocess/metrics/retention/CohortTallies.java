package org.salesprocess.metrics.retention;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.metrics.Metric;

/** Counts customers in the cells of their cohorts. */
final class CohortTallies implements Metric.State<CustomerHistory, CohortReport> {
  @Serial private static final long serialVersionUID = 1L;

  private final CohortQuestion question;
  private final CohortCounts counts;
  private final CohortAmounts amounts;

  private transient CohortLayout layout;
  private transient TypeTest starts;
  private transient TypeTest returns;
  private transient int[] columns = new int[16]; // of the returns of one customer

  CohortTallies(CohortQuestion question) {
    this.question = question;
    layout = CohortLayout.of(question);
    starts = new TypeTest(question.starting());
    returns = new TypeTest(question.returning());
    counts = new CohortCounts(layout.cohorts(), layout.columns());
    boolean isOfMoney = question.currency().isPresent();
    amounts = new CohortAmounts(isOfMoney ? layout.cohorts() : 0, isOfMoney ? layout.columns() : 0);
  }

  @Serial
  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    layout = CohortLayout.of(question);
    starts = new TypeTest(question.starting());
    returns = new TypeTest(question.returning());
    columns = new int[16];
  }

  @Override
  public void add(CustomerHistory history) {
    boolean hasJoined = false;
    int size = history.size();
    int last = CohortLayout.NONE;
    for (int i = 0; i < size; i++) {
      if (!starts.holds(history.type(i))) {
        continue;
      }
      int day = history.day(i);
      if (layout.isInRange(day)) {
        int cohort = layout.cohort(day);
        if (cohort != CohortLayout.NONE && cohort != last) {
          join(history, i, cohort);
          hasJoined = true;
          last = cohort;
        }
      } else if (question.start() != CohortStart.FIRST_EVER) {
        continue;
      }
      if (question.start() != CohortStart.RECURRING) {
        break;
      }
    }
    counts.addCustomer(hasJoined);
  }

  private void join(CustomerHistory history, int at, int cohort) {
    int start = history.day(at);
    int first = at;
    while (first > 0 && history.day(first - 1) == start) { // the order within a day means nothing
      first--;
    }
    int over = layout.complete(start, cohort);
    int found = 0;
    CohortAmounts.Course course = amounts.course(cohort, over);
    for (int i = first; i < history.size(); i++) {
      int day = history.day(i);
      if (day > layout.lastDay()) {
        break;
      }
      if (!returns.holds(history.type(i))) {
        continue;
      }
      int cell = layout.cellOf(start, cohort, day);
      if (cell == CohortLayout.NONE) { // after the calendar's end, which is later than any cell
        int lastCell = layout.lastCell(cohort);
        if (question.counting() == CohortReturn.IN_CELL_OR_LATER && lastCell > 0) {
          found = note(lastCell, found);
        }
      } else {
        int column = layout.column(cell);
        if (question.currency().isPresent()) {
          course.add(layout, cell, column, amount(history, i));
        }
        if (column > 0) {
          found = note(column, found);
        }
      }
    }
    counts.addStart(cohort, over);
    course.end();
    count(cohort, over, found);
  }

  private Optional<BigMoney> amount(CustomerHistory history, int i) {
    Optional<BigMoney> amount = history.amount(i);
    CurrencyUnit asked = question.currency().orElseThrow();
    // the text is made for what is refused alone, as there may be millions of amounts
    if (amount.isPresent() && !amount.get().getCurrencyUnit().equals(asked)) {
      Amounts.requireCurrency(
          asked, amount.get(), "cohorts: amount of customer " + history.customer());
    }
    return amount;
  }

  private int note(int column, int found) {
    if (found == columns.length) {
      columns = Arrays.copyOf(columns, 2 * found);
    }
    columns[found] = column;
    return found + 1;
  }

  private void count(int cohort, int over, int found) {
    int least = question.least();
    if (question.counting() == CohortReturn.IN_CELL_OR_LATER) {
      int last = found < least ? 0 : columns[found - least];
      for (int column = 1; column <= last; column++) {
        counts.addReturn(cohort, column, over);
      }
      return;
    }
    int from = 0;
    while (from < found) {
      int column = columns[from];
      int until = from + 1;
      while (until < found && columns[until] == column) {
        until++;
      }
      if (until - from >= least) {
        counts.addReturn(cohort, column, over);
      }
      from = until;
    }
  }

  @Override
  public void merge(Metric.State<CustomerHistory, CohortReport> other) {
    CohortTallies that = (CohortTallies) other;
    if (!question.equals(that.question)) {
      throw new IllegalArgumentException(
          "cohorts: both must ask the same, were " + question + " and " + that.question);
    }
    counts.merge(that.counts);
    amounts.merge(that.amounts);
  }

  @Override
  public CohortReport result() {
    return new CohortReports(question, layout, counts, amounts).report();
  }

  /** Says whether a type is one of some; types often come in runs. */
  private static final class TypeTest {
    private final Set<String> types;
    private String last = "";
    private boolean holdsLast;

    TypeTest(Set<String> types) {
      this.types = types;
    }

    boolean holds(String type) {
      if (!type.equals(last)) {
        last = type;
        holdsLast = types.contains(type);
      }
      return holdsLast;
    }
  }
}
