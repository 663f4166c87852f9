package org.salesprocess.core.json;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.time.SalesCalendar;

/**
 * {@code "deal"}, {@code "period"}, {@code {"whole": calendar}} or {@code {"toDate": calendar}}.
 */
final class SpanForm extends FamilyForm<Span> {

  private final Field<Optional<SalesCalendar>> whole =
      part(Span.Whole.class, "whole", new SalesCalendarForm(), Span.Whole::calendar);
  private final Field<Optional<SalesCalendar>> toDate =
      part(Span.ToDate.class, "toDate", new SalesCalendarForm(), Span.ToDate::calendar);

  private SpanForm() {
    super("span", Span.class);
    kind(
        ImmutableSet.of("whole"),
        ImmutableSet.of(),
        given -> Span.whole(given.get(whole).orElseThrow()));
    kind(
        ImmutableSet.of("toDate"),
        ImmutableSet.of(),
        given -> Span.toDate(given.get(toDate).orElseThrow()));
  }

  static JsonForm<Span> form() {
    return new WordForm<>(
        "span",
        ImmutableBiMap.of("deal", Span.deal(), "period", Span.componentPeriod()),
        new SpanForm());
  }
}
