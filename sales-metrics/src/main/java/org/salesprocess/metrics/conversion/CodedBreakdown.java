package org.salesprocess.metrics.conversion;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.funnel.LoggedJourney;
import org.salesprocess.core.funnel.StageLog;

/** To which group of a breakdown an attempt belongs, by the codes of the values of a log. */
final class CodedBreakdown {

  private final StageLog log;
  private final int column; // of the attribute that cuts; -1 for none
  private final @Nullable Attribution attribution;

  CodedBreakdown(Optional<AttributeBreakdown> breakdown, StageLog log) {
    this.log = log;
    attribution = breakdown.map(AttributeBreakdown::attribution).orElse(null);
    column =
        breakdown
            .map(
                cut ->
                    cut.attribution() == Attribution.OF_SUBJECT
                        ? log.subjectAttribute(cut.attribute())
                        : log.entryAttribute(cut.attribute()))
            .flatMap(found -> found.stream().boxed().findFirst())
            .orElse(-1);
  }

  /** Returns how many groups the attribute that cuts can have. */
  int groups() {
    return column < 0 ? 0 : values().size();
  }

  private ImmutableList<AttributeValue> values() {
    return cutsSubjects() ? log.subjectValues(column) : log.entryValues(column);
  }

  private boolean cutsSubjects() {
    return attribution == Attribution.OF_SUBJECT;
  }

  /** Returns the value of a group. */
  Optional<AttributeValue> group(int code) {
    return code == 0 ? Optional.empty() : Optional.of(values().get(code - 1));
  }

  /** Returns to which group an attempt of a journey belongs; zero for none. */
  int groupCode(LoggedJourney journey, CodedSearch attempt) {
    if (column < 0) {
      return 0;
    }
    if (cutsSubjects()) {
      return journey.subjectAttribute(column);
    }
    return attribution == Attribution.FIRST_TOUCH
        ? firstTouch(journey, attempt)
        : lastTouch(journey, attempt);
  }

  private int firstTouch(LoggedJourney journey, CodedSearch attempt) {
    int code = 0;
    for (int level = 0; level < attempt.depth && code == 0; level++) {
      code = touch(journey, attempt.places[level]);
    }
    return code;
  }

  private int lastTouch(LoggedJourney journey, CodedSearch attempt) {
    int code = 0;
    for (int level = attempt.depth - 1; level >= 0 && code == 0; level--) {
      code = touch(journey, attempt.places[level]);
    }
    return code;
  }

  private int touch(LoggedJourney journey, int place) {
    return place == Reach.NOT_SEEN ? 0 : journey.entryAttribute(column, place);
  }
}
