package org.salesprocess.core.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKind;

/** The subject of a logged journey is compared as its id is. */
class LoggedJourneySubjectProperties {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(0x41, 0x42, 0x7E, 0xE9, 0x800, 0xE000, 0xFFEE, 0x1F600)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(points -> String.join("", points.stream().map(Character::toString).toList()));
  }

  @Property
  void as_the_id_is_compared(
      @ForAll SubjectKind kind,
      @ForAll("texts") String one,
      @ForAll SubjectKind otherKind,
      @ForAll("texts") String other) {
    StageLogBuilder builder = StageLog.builder(kind);
    try (StageAppender rows = builder.appender()) {
      rows.subject(one).stage("lead").atMicros(0).append();
    }
    LoggedJourney journey = builder.seal().journey(0);
    SubjectId id = otherKind.id(other);

    assertThat(Integer.signum(journey.compareSubject(id)))
        .isEqualTo(Integer.signum(kind.id(one).compareTo(id)))
        .isEqualTo(
            Integer.signum(kind == otherKind ? one.compareTo(other) : kind.compareTo(otherKind)));
    assertThat(journey.subject()).isEqualTo(kind.id(one));
  }
}
