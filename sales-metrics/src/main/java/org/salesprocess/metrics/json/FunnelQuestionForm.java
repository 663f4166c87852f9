package org.salesprocess.metrics.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.json.JsonForm;
import org.salesprocess.core.json.ObjectForm;
import org.salesprocess.core.json.TextForm;
import org.salesprocess.metrics.conversion.AttemptCounting;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.DurationUnit;
import org.salesprocess.metrics.conversion.EventReuse;
import org.salesprocess.metrics.conversion.Exclusion;
import org.salesprocess.metrics.conversion.FunnelQuestion;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.FunnelView;
import org.salesprocess.metrics.conversion.FunnelWindow;
import org.salesprocess.metrics.conversion.Interruption;
import org.salesprocess.metrics.conversion.InterruptionScope;
import org.salesprocess.metrics.conversion.SkippedStages;
import org.salesprocess.metrics.conversion.StartRule;
import org.salesprocess.metrics.conversion.StepOrder;
import org.salesprocess.metrics.conversion.SubjectChoice;
import org.salesprocess.metrics.conversion.TieRule;
import org.salesprocess.metrics.conversion.TimeLimit;
import org.salesprocess.metrics.conversion.VisibleEvents;

/** A funnel question: its choices by their names, the usual ones left out. */
final class FunnelQuestionForm extends ObjectForm<FunnelQuestion> {

  private final Field<Optional<Funnel>> funnel =
      optional("funnel", JsonForm.of(Funnel.class), FunnelQuestion::funnel);
  private final Field<Optional<ImmutableList<FunnelStep>>> steps =
      optional("steps", JsonForm.listOf(new FunnelStepForm()), FunnelQuestionForm::ownSteps);
  private final Field<StepOrder> order =
      choice("order", StepOrder.class, StepOrder.ORDERED, FunnelQuestion::order);
  private final Field<Optional<FunnelWindow>> window =
      optional("window", new FunnelWindowForm(), FunnelQuestion::window);
  private final Field<Optional<TimeLimit>> leastGap =
      optional("leastGap", new TimeLimitForm(), FunnelQuestion::leastGap);
  private final Field<TieRule> ties =
      choice("ties", TieRule.class, TieRule.CONVERT, FunnelQuestion::ties);
  private final Field<EventReuse> reuse =
      choice("reuse", EventReuse.class, EventReuse.ONE_STEP, FunnelQuestion::reuse);
  private final Field<VisibleEvents> visible =
      withDefault("visible", new VisibleEventsForm(), VisibleEvents.all(), FunnelQuestion::visible);
  private final Field<ImmutableSet<Interruption>> interruptions =
      withDefault(
          "interruptions",
          JsonForm.setOf(TextForm.ofEnum("interruption", Interruption.class)),
          ImmutableSet.of(),
          FunnelQuestion::interruptions);
  private final Field<InterruptionScope> interruptionEnds =
      choice(
          "interruptionEnds",
          InterruptionScope.class,
          InterruptionScope.ATTEMPT,
          FunnelQuestion::interruptionEnds);
  private final Field<ImmutableList<Exclusion>> exclusions =
      withDefault(
          "exclusions",
          JsonForm.listOf(new ExclusionForm()),
          ImmutableList.of(),
          FunnelQuestion::exclusions);
  private final Field<StartRule> starts =
      choice("starts", StartRule.class, StartRule.EVERY, FunnelQuestion::starts);
  private final Field<AttemptCounting> counting =
      choice("counting", AttemptCounting.class, AttemptCounting.SUBJECT, FunnelQuestion::counting);
  private final Field<Optional<SkippedStages>> skippedStages =
      optional(
          "skippedStages",
          TextForm.ofEnum("skippedStages", SkippedStages.class),
          question ->
              Optional.of(question.skippedStages())
                  .filter(each -> each != SkippedStages.usual(question.order())));
  private final Field<SubjectChoice> subject =
      withDefault(
          "subject", new SubjectChoiceForm(), SubjectChoice.lead(), FunnelQuestion::subject);
  private final Field<Optional<AttributeBreakdown>> breakdown =
      optional("breakdown", new AttributeBreakdownForm(), FunnelQuestion::breakdown);
  private final Field<FunnelView> view =
      withDefault("view", new FunnelViewForm(), FunnelView.whole(), FunnelQuestion::view);
  private final Field<Optional<ZoneId>> zone =
      optional("zone", JsonForm.of(ZoneId.class), FunnelQuestion::zone);
  private final Field<Optional<Instant>> asOf =
      optional("asOf", JsonForm.of(Instant.class), FunnelQuestion::asOf);
  private final Field<DurationUnit> durations =
      choice("durations", DurationUnit.class, DurationUnit.SECONDS, FunnelQuestion::durations);
  private final Field<Integer> listedSubjects =
      withDefault(
          "listedSubjects",
          JsonForm.wholeNumberFrom(0, "listedSubjects"),
          FunnelQuestion.LISTED_SUBJECTS,
          FunnelQuestion::listedSubjects);

  FunnelQuestionForm() {
    super("funnel question", FunnelQuestion.class);
  }

  private <E extends Enum<E>> Field<E> choice(
      String name, Class<E> type, E usual, Function<FunnelQuestion, E> of) {
    return withDefault(name, TextForm.ofEnum(name, type), usual, of);
  }

  private static Optional<ImmutableList<FunnelStep>> ownSteps(FunnelQuestion question) {
    boolean isUsual =
        question
            .funnel()
            .map(FunnelQuestion::usualSteps)
            .filter(question.steps()::equals)
            .isPresent();
    return isUsual ? Optional.empty() : Optional.of(question.steps());
  }

  @Override
  protected FunnelQuestion build(Values given) {
    FunnelQuestion.Builder question =
        given.get(funnel).map(FunnelQuestion::of).orElseGet(FunnelQuestion::builder);
    given.get(steps).ifPresent(question::steps);
    given.get(window).ifPresent(question::window);
    given.get(leastGap).ifPresent(question::leastGap);
    given.get(exclusions).forEach(question::exclusion);
    given.get(skippedStages).ifPresent(question::skippedStages);
    given.get(breakdown).ifPresent(question::breakdown);
    given.get(zone).ifPresent(question::zone);
    given.get(asOf).ifPresent(question::asOf);
    return question
        .order(given.get(order))
        .ties(given.get(ties))
        .reuse(given.get(reuse))
        .visible(given.get(visible))
        .interruptedBy(given.get(interruptions).toArray(Interruption[]::new))
        .interruptionEnds(given.get(interruptionEnds))
        .starts(given.get(starts))
        .counting(given.get(counting))
        .subject(given.get(subject))
        .view(given.get(view))
        .durations(given.get(durations))
        .listedSubjects(given.get(listedSubjects))
        .build();
  }
}
