package org.salesprocess.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.Fraction;

/**
 * Subjects who stand for themselves and were watched from the start are counted by a quicker way;
 * it gives the same curves, to the last bit, as the way of all others.
 */
class PlainDurationsProperties {

  @Provide
  Arbitrary<List<TimeToEvent>> subjects() {
    Arbitrary<Long> ages =
        Arbitraries.oneOf(
            Arbitraries.longs().between(1, 9), Arbitraries.longs().between(1, 1L << 40));
    Arbitrary<TimeToEvent> subject =
        Combinators.combine(ages, Arbitraries.of("won", "lost", ""))
            .as(
                (age, cause) ->
                    cause.isEmpty() ? TimeToEvent.censored(age) : TimeToEvent.ended(age, cause));
    return subject.list().ofMaxSize(60);
  }

  // at an age above zero it is the same whether one was watched from the start or entered at zero
  private static List<TimeToEvent> entered(List<TimeToEvent> subjects) {
    return subjects.stream().map(subject -> subject.enteredAt(0)).toList();
  }

  @Property
  void a_curve_is_the_same_by_either_way(@ForAll("subjects") List<TimeToEvent> subjects) {
    assertThat(new KaplanMeier().measure(subjects))
        .isEqualTo(new KaplanMeier().measure(entered(subjects)));
  }

  @Property
  void incidences_are_the_same_by_either_way(@ForAll("subjects") List<TimeToEvent> subjects) {
    assertThat(new AalenJohansen().measure(subjects))
        .isEqualTo(new AalenJohansen().measure(entered(subjects)));
  }

  @Property
  void subjects_of_both_kinds_count_together(
      @ForAll("subjects") List<TimeToEvent> plain, @ForAll("subjects") List<TimeToEvent> others) {
    List<TimeToEvent> weighted =
        others.stream().map(subject -> subject.weighing(Fraction.of(3, 2))).toList();

    assertThat(new AalenJohansen().measure(Iterables.concat(plain, weighted)))
        .isEqualTo(new AalenJohansen().measure(Iterables.concat(entered(plain), weighted)));
  }
}
