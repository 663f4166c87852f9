package org.salesprocess.metrics.conversion;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageKind;

/**
 * How many come through a sequence of steps, with every choice that the answer depends on.
 *
 * <p>{@code FunnelQuestion.of(funnel).build()} asks it of a funnel's stages in the usual way;
 * {@link #builder()} asks it of any events. {@link FunnelConversion} answers it. {@link #choices()}
 * lists all choices, and every report prints them.
 *
 * <p>An <em>attempt</em> is a choice of events for the first steps, one after the other, that keeps
 * the question's bounds. The answer is about the deepest attempt that there is, not about the one
 * that a single pass over the events happens to find.
 *
 * @since 0.1
 */
public final class FunnelQuestion implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** The most steps that a question may have. */
  public static final int MOST_STEPS = 30;

  /** The most exclusions that a question may have. */
  public static final int MOST_EXCLUSIONS = 30;

  /** How many subjects are listed behind each number, unless the question says otherwise. */
  public static final int LISTED_SUBJECTS = 10;

  /** The most subjects that may be listed behind each number. */
  public static final int MOST_LISTED_SUBJECTS = 10_000;

  private final @Nullable Funnel funnel;
  private final ImmutableList<FunnelStep> steps;
  private final StepOrder order;
  private final @Nullable FunnelWindow window;
  private final @Nullable TimeLimit leastGap;
  private final TieRule ties;
  private final EventReuse reuse;
  private final VisibleEvents visible;
  private final ImmutableSet<Interruption> interruptions;
  private final InterruptionScope interruptionEnds;
  private final ImmutableList<Exclusion> exclusions;
  private final StartRule starts;
  private final AttemptCounting counting;
  private final SkippedStages skippedStages;
  private final SubjectChoice subject;
  private final @Nullable AttributeBreakdown breakdown;
  private final FunnelView view;
  private final @Nullable ZoneId zone;
  private final @Nullable Instant asOf;
  private final DurationUnit durations;
  private final int listedSubjects;

  private FunnelQuestion(Builder from) {
    funnel = from.funnel;
    steps = ImmutableList.copyOf(from.steps);
    order = from.order;
    window = from.window;
    leastGap = from.leastGap;
    ties = from.ties;
    reuse = from.reuse;
    visible = from.visible;
    interruptions = Sets.immutableEnumSet(from.interruptions);
    interruptionEnds = from.interruptionEnds;
    exclusions = ImmutableList.copyOf(from.exclusions);
    starts = from.starts;
    counting = from.counting;
    skippedStages = from.skippedStages != null ? from.skippedStages : SkippedStages.usual(order);
    subject = from.subject;
    breakdown = from.breakdown;
    view = from.view;
    zone = from.zone;
    asOf = from.asOf;
    durations = from.durations;
    listedSubjects = from.listedSubjects;
    FunnelQuestionRules.check(this);
  }

  /** Returns a builder with a funnel's open stages and then its first won stage as steps. */
  public static Builder of(Funnel funnel) {
    return builder().funnel(funnel).steps(usualSteps(funnel));
  }

  /** Returns the steps that a question of a funnel has unless it names others. */
  public static ImmutableList<FunnelStep> usualSteps(Funnel funnel) {
    return Stream.concat(
            funnel.path().stream().filter(stage -> stage.kind() == StageKind.OPEN),
            Stream.of(funnel.wonStage()))
        .map(stage -> FunnelStep.stage(stage.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns a builder without steps yet and every choice as usual. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that stands at this question. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.funnel = funnel;
    builder.steps.addAll(steps);
    builder.order = order;
    builder.window = window;
    builder.leastGap = leastGap;
    builder.ties = ties;
    builder.reuse = reuse;
    builder.visible = visible;
    builder.interruptions.addAll(interruptions);
    builder.interruptionEnds = interruptionEnds;
    builder.exclusions.addAll(exclusions);
    builder.starts = starts;
    builder.counting = counting;
    // what is usual follows the order if that is changed
    builder.skippedStages = skippedStages == SkippedStages.usual(order) ? null : skippedStages;
    builder.subject = subject;
    builder.breakdown = breakdown;
    builder.view = view;
    builder.zone = zone;
    builder.asOf = asOf;
    builder.durations = durations;
    builder.listedSubjects = listedSubjects;
    return builder;
  }

  /** Returns the funnel whose stages are asked about; empty if only events are. */
  public Optional<Funnel> funnel() {
    return Optional.ofNullable(funnel);
  }

  /** Returns the steps, in order; one at least. */
  public ImmutableList<FunnelStep> steps() {
    return steps;
  }

  /** Returns whether the steps have to come in their order. */
  public StepOrder order() {
    return order;
  }

  /** Returns how much time an attempt has; empty for any. */
  public Optional<FunnelWindow> window() {
    return Optional.ofNullable(window);
  }

  /** Returns how much time must lie between one step and the next that is seen; empty for none. */
  public Optional<TimeLimit> leastGap() {
    return Optional.ofNullable(leastGap);
  }

  /** Returns what equal times mean. */
  public TieRule ties() {
    return ties;
  }

  /** Returns how many steps one event may serve. */
  public EventReuse reuse() {
    return reuse;
  }

  /** Returns which events steps and interruptions see. */
  public VisibleEvents visible() {
    return visible;
  }

  /** Returns which events interrupt; may be empty. */
  public ImmutableSet<Interruption> interruptions() {
    return interruptions;
  }

  /** Returns what an interruption ends. */
  public InterruptionScope interruptionEnds() {
    return interruptionEnds;
  }

  /** Returns the exclusions, in the order in which they were named; may be empty. */
  public ImmutableList<Exclusion> exclusions() {
    return exclusions;
  }

  /** Returns where attempts start. */
  public StartRule starts() {
    return starts;
  }

  /** Returns what is counted. */
  public AttemptCounting counting() {
    return counting;
  }

  /** Returns what skipped stages mean. */
  public SkippedStages skippedStages() {
    return skippedStages;
  }

  /** Returns whose way is followed. */
  public SubjectChoice subject() {
    return subject;
  }

  /** Returns the attribute by which the attempts are cut; empty if by none. */
  public Optional<AttributeBreakdown> breakdown() {
    return Optional.ofNullable(breakdown);
  }

  /** Returns by what the funnel is cut over time. */
  public FunnelView view() {
    return view;
  }

  /** Returns the zone whose days count; empty where no day is needed. */
  public Optional<ZoneId> zone() {
    return Optional.ofNullable(zone);
  }

  /** Returns the moment as of which it is asked; empty for all that is recorded. */
  public Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** Returns in what times between steps are reported. */
  public DurationUnit durations() {
    return durations;
  }

  /** Returns how many subjects are listed behind each number, those with the smallest ids. */
  public int listedSubjects() {
    return listedSubjects;
  }

  /**
   * Returns the attempts of one subject that this question counts, from the left: one at most if it
   * counts subjects. A tainted attempt is among them, although it leaves every count.
   *
   * @param journey of any kind of subject; {@link #subject()} is not looked at
   */
  public ImmutableList<FunnelAttempt> attempts(Journey journey) {
    FunnelPlan plan = new FunnelPlan(this);
    return new AttemptFinder(plan, journey.subject(), new FunnelEvents(plan, journey)).find();
  }

  /** Returns the place of a step by its name, from zero; empty if there is none of that name. */
  Optional<Integer> place(String step) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).name().equals(step)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Says whether some choice needs the times of the events, so that those without are no use. */
  boolean needsTimes() {
    return window != null || leastGap != null || ties == TieRule.INCREASE;
  }

  /** Returns every choice by its name, in words, the undecided included. */
  public ImmutableMap<String, String> choices() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("funnel", funnel == null ? "none" : funnel.id() + " " + pathOf(funnel));
    all.put("steps", steps.stream().map(FunnelStep::toString).collect(Collectors.joining("; ")));
    all.put("order", order);
    all.put("window", window == null ? "none" : window);
    all.put("leastGap", leastGap == null ? "none" : leastGap);
    all.put("ties", ties);
    all.put("reuse", reuse);
    all.put("visible", visible);
    all.put("interruptions", interruptions.isEmpty() ? "none" : interruptions);
    all.put("interruptionEnds", interruptionEnds);
    all.put("exclusions", exclusions.isEmpty() ? "none" : exclusions);
    all.put("starts", starts);
    all.put("counting", counting);
    all.put("skippedStages", skippedStages);
    all.put("subject", subject);
    all.put("breakdown", breakdown == null ? "none" : breakdown);
    all.put("view", view);
    all.put("zone", zone == null ? "none" : zone);
    all.put("asOf", asOf == null ? "none" : asOf);
    all.put("durations", durations.words());
    all.put("listedSubjects", listedSubjects);
    all.put("undecided", "apart");
    return all.entrySet().stream()
        .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, entry -> entry.getValue() + ""));
  }

  private static List<StageId> pathOf(Funnel funnel) {
    return funnel.path().stream().map(Stage::id).toList();
  }

  private List<@Nullable Object> values() {
    return Arrays.asList(
        funnel,
        steps,
        order,
        window,
        leastGap,
        ties,
        reuse,
        visible,
        interruptions,
        interruptionEnds,
        exclusions,
        starts,
        counting,
        skippedStages,
        subject,
        breakdown,
        view,
        zone,
        asOf,
        durations,
        listedSubjects);
  }

  /** Reads what was written through the checks again. */
  @Serial
  private Object readResolve() {
    return toBuilder().build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FunnelQuestion that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return values().hashCode();
  }

  /** Returns all choices, one to a line. */
  @Override
  public String toString() {
    return choices().entrySet().stream()
        .map(choice -> choice.getKey() + ": " + choice.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Collects the choices; they are checked against each other when the question is built. */
  public static final class Builder {
    private @Nullable Funnel funnel;
    private final List<FunnelStep> steps = new ArrayList<>();
    private StepOrder order = StepOrder.ORDERED;
    private @Nullable FunnelWindow window;
    private @Nullable TimeLimit leastGap;
    private TieRule ties = TieRule.CONVERT;
    private EventReuse reuse = EventReuse.ONE_STEP;
    private VisibleEvents visible = VisibleEvents.all();
    private final EnumSet<Interruption> interruptions = EnumSet.noneOf(Interruption.class);
    private InterruptionScope interruptionEnds = InterruptionScope.ATTEMPT;
    private final List<Exclusion> exclusions = new ArrayList<>();
    private StartRule starts = StartRule.EVERY;
    private AttemptCounting counting = AttemptCounting.SUBJECT;
    private @Nullable SkippedStages skippedStages;
    private SubjectChoice subject = SubjectChoice.lead();
    private @Nullable AttributeBreakdown breakdown;
    private FunnelView view = FunnelView.whole();
    private @Nullable ZoneId zone;
    private @Nullable Instant asOf;
    private DurationUnit durations = DurationUnit.SECONDS;
    private int listedSubjects = LISTED_SUBJECTS;

    private Builder() {}

    /** Names the funnel that the stages of the steps belong to; it adds no steps. */
    @CanIgnoreReturnValue
    public Builder funnel(Funnel value) {
      funnel = requireNonNull(value, "funnel");
      return this;
    }

    /** Adds a step after those that are there. */
    @CanIgnoreReturnValue
    public Builder step(FunnelStep value) {
      steps.add(requireNonNull(value, "step"));
      return this;
    }

    /** Replaces all steps. */
    @CanIgnoreReturnValue
    public Builder steps(Iterable<FunnelStep> values) {
      ImmutableList<FunnelStep> replacing = ImmutableList.copyOf(values);
      steps.clear();
      steps.addAll(replacing);
      return this;
    }

    /**
     * Says whether the steps have to come in their order; {@link StepOrder#ORDERED} unless said.
     */
    @CanIgnoreReturnValue
    public Builder order(StepOrder value) {
      order = requireNonNull(value, "order");
      return this;
    }

    /** Limits how much time an attempt has; not limited unless said. */
    @CanIgnoreReturnValue
    public Builder window(FunnelWindow value) {
      window = requireNonNull(value, "window");
      return this;
    }

    /** Limits how much time an attempt has, or not. */
    @CanIgnoreReturnValue
    public Builder window(Optional<FunnelWindow> value) {
      window = value.orElse(null);
      return this;
    }

    /** Asks for a least time between a step and the next that is seen; none unless said. */
    @CanIgnoreReturnValue
    public Builder leastGap(TimeLimit value) {
      leastGap = requireNonNull(value, "leastGap");
      return this;
    }

    /** Asks for a least time between a step and the next, or for none. */
    @CanIgnoreReturnValue
    public Builder leastGap(Optional<TimeLimit> value) {
      leastGap = value.orElse(null);
      return this;
    }

    /** Says what equal times mean; {@link TieRule#CONVERT} unless said. */
    @CanIgnoreReturnValue
    public Builder ties(TieRule value) {
      ties = requireNonNull(value, "ties");
      return this;
    }

    /** Says how many steps an event may serve; {@link EventReuse#ONE_STEP} unless said. */
    @CanIgnoreReturnValue
    public Builder reuse(EventReuse value) {
      reuse = requireNonNull(value, "reuse");
      return this;
    }

    /** Says which events are seen; all unless said. */
    @CanIgnoreReturnValue
    public Builder visible(VisibleEvents value) {
      visible = requireNonNull(value, "visible");
      return this;
    }

    /** Adds events that interrupt; none do unless said. */
    @CanIgnoreReturnValue
    public Builder interruptedBy(Interruption... values) {
      interruptions.addAll(List.of(values));
      return this;
    }

    /** Replaces the events that interrupt; may be none. */
    @CanIgnoreReturnValue
    public Builder interruptions(Iterable<Interruption> values) {
      ImmutableSet<Interruption> replacing = ImmutableSet.copyOf(values);
      interruptions.clear();
      interruptions.addAll(replacing);
      return this;
    }

    /** Says what an interruption ends; the {@link InterruptionScope#ATTEMPT} unless said. */
    @CanIgnoreReturnValue
    public Builder interruptionEnds(InterruptionScope value) {
      interruptionEnds = requireNonNull(value, "interruptionEnds");
      return this;
    }

    /** Adds an exclusion. */
    @CanIgnoreReturnValue
    public Builder exclusion(Exclusion value) {
      exclusions.add(requireNonNull(value, "exclusion"));
      return this;
    }

    /** Replaces all exclusions; may be none. */
    @CanIgnoreReturnValue
    public Builder exclusions(Iterable<Exclusion> values) {
      ImmutableList<Exclusion> replacing = ImmutableList.copyOf(values);
      exclusions.clear();
      exclusions.addAll(replacing);
      return this;
    }

    /** Says where attempts start; at {@link StartRule#EVERY} first step unless said. */
    @CanIgnoreReturnValue
    public Builder starts(StartRule value) {
      starts = requireNonNull(value, "starts");
      return this;
    }

    /** Says what is counted; {@link AttemptCounting#SUBJECT} unless said. */
    @CanIgnoreReturnValue
    public Builder counting(AttemptCounting value) {
      counting = requireNonNull(value, "counting");
      return this;
    }

    /** Says what skipped stages mean; imputed if steps are ordered, and else seen, unless said. */
    @CanIgnoreReturnValue
    public Builder skippedStages(SkippedStages value) {
      skippedStages = requireNonNull(value, "skippedStages");
      return this;
    }

    /** Says whose way is followed; leads' unless said. */
    @CanIgnoreReturnValue
    public Builder subject(SubjectChoice value) {
      subject = requireNonNull(value, "subject");
      return this;
    }

    /** Cuts the attempts by an attribute of their events. */
    @CanIgnoreReturnValue
    public Builder breakdown(AttributeBreakdown value) {
      breakdown = requireNonNull(value, "breakdown");
      return this;
    }

    /** Cuts the attempts by an attribute of their events, or not. */
    @CanIgnoreReturnValue
    public Builder breakdown(Optional<AttributeBreakdown> value) {
      breakdown = value.orElse(null);
      return this;
    }

    /** Says by what the funnel is cut over time; it is not unless said. */
    @CanIgnoreReturnValue
    public Builder view(FunnelView value) {
      view = requireNonNull(value, "view");
      return this;
    }

    /** Names the zone whose days count. */
    @CanIgnoreReturnValue
    public Builder zone(ZoneId value) {
      zone = requireNonNull(value, "zone");
      return this;
    }

    /**
     * Asks as of a moment: what happened or was recorded after it does not count, and windows that
     * have not ended by then are still running.
     */
    @CanIgnoreReturnValue
    public Builder asOf(Instant value) {
      asOf = requireNonNull(value, "asOf");
      return this;
    }

    /** Asks as of a moment, or of all that is recorded. */
    @CanIgnoreReturnValue
    public Builder asOf(Optional<Instant> value) {
      asOf = value.orElse(null);
      return this;
    }

    /** Says in what times between steps are reported; in seconds unless said. */
    @CanIgnoreReturnValue
    public Builder durations(DurationUnit value) {
      durations = requireNonNull(value, "durations");
      return this;
    }

    /** Says how many subjects are listed behind each number; ten unless said. */
    @CanIgnoreReturnValue
    public Builder listedSubjects(int value) {
      listedSubjects = value;
      return this;
    }

    /**
     * Returns the question.
     *
     * @throws IllegalArgumentException if the choices do not fit each other, with the field, the
     *     value and the rule
     */
    public FunnelQuestion build() {
      return new FunnelQuestion(this);
    }
  }
}
