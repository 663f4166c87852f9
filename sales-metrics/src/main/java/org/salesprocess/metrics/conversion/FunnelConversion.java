package org.salesprocess.metrics.conversion;

import static com.google.common.base.Preconditions.checkArgument;
import static java.lang.Math.addExact;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.LoggedJourney;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Breakdown;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.conversion.FunnelAttempt.Passing;

/**
 * The answer to a funnel question: how many reach each step, how many go on, and how long it takes.
 *
 * <p>Journeys of another kind of subject than the question's are left aside, and their entries are
 * counted. {@link #ask} takes entries as they come and puts them together first.
 *
 * @param question the question
 * @since 0.1
 */
public record FunnelConversion(FunnelQuestion question) implements Metric<Journey, FunnelReport> {

  /** Checks that the question is there. */
  public FunnelConversion {
    requireNonNull(question, "question");
  }

  /**
   * Answers the question from entries: as they were known at its moment, if it has one, put
   * together by its subject. Entries in conflict are left aside and counted.
   */
  public FunnelReport ask(Iterable<? extends JourneyEntry> entries) {
    FactLog<JourneyEntry> all = FactLog.of(entries);
    FactLog<JourneyEntry> known = question.asOf().map(all::asKnownOn).orElse(all);
    SubjectJourneys grouped = SubjectJourneys.of(question.subject(), known.facts());
    return measure(grouped.journeys()).leavingAside(grouped.withoutKey(), known.conflicts().size());
  }

  @Override
  public State<Journey, FunnelReport> start() {
    return new Tallies(question);
  }

  private static final class Tallies implements State<Journey, FunnelReport> {
    @Serial private static final long serialVersionUID = 1L;
    private final FunnelQuestion question;
    private transient @Nullable FunnelPlan plan;
    private final boolean isCut;
    private final boolean isDated;
    private transient @Nullable StageLog log;
    private transient @Nullable CodedFunnel funnel;
    private transient @Nullable FunnelTally @Nullable [] groupOf; // by code
    private final FunnelTally all;
    private final TreeMap<SalesPeriod, FunnelTally> cohorts = new TreeMap<>();
    private final FunnelTally withoutCohort;
    private final TreeMap<SalesPeriod, long[]> periods = new TreeMap<>();
    private final long[] withoutPeriod;
    private final TreeMap<AttributeValue, FunnelTally> groups = new TreeMap<>();
    private final FunnelTally withoutGroup;
    private long subjects;
    private long subjectsNotYetKnown;
    private long entriesWithoutKey;
    private long entriesWithoutTime;
    private long entriesOutsideFunnel;

    Tallies(FunnelQuestion question) {
      this.question = question;
      isCut = question.breakdown().isPresent();
      isDated = question.view().calendar().isPresent();
      all = new FunnelTally(question);
      withoutCohort = new FunnelTally(question);
      withoutGroup = new FunnelTally(question);
      withoutPeriod = new long[question.steps().size()];
    }

    private FunnelPlan plan() {
      if (plan == null) {
        plan = new FunnelPlan(question);
      }
      return plan;
    }

    @Override
    public void add(Journey journey) {
      if (journey instanceof LoggedJourney logged && addByCodes(logged)) {
        return;
      }
      Journey known = question.asOf().map(journey::asOf).orElse(journey);
      if (!question.subject().covers(journey.subject())) {
        entriesWithoutKey = addExact(entriesWithoutKey, known.size());
        return;
      }
      if (known.size() == 0 && journey.size() > 0) {
        subjectsNotYetKnown = addExact(subjectsNotYetKnown, 1);
        return;
      }
      FunnelEvents events = new FunnelEvents(plan(), known);
      entriesOutsideFunnel = addExact(entriesOutsideFunnel, outsideFunnel(known));
      ImmutableList<FunnelAttempt> attempts =
          new AttemptFinder(plan(), journey.subject(), events).find();
      subjects = addExact(subjects, 1);
      entriesWithoutTime = addExact(entriesWithoutTime, events.untimed());
      count(all, attempts);
      addByTime(attempts);
      question
          .breakdown()
          .ifPresent(
              breakdown ->
                  new AttributeGroups(plan(), breakdown, journey, events)
                      .of(attempts)
                      .forEach((group, ofGroup) -> count(group(group), ofGroup)));
    }

    /** Adds a journey by its codes, and says whether that was possible. */
    private boolean addByCodes(LoggedJourney journey) {
      if (question.subject().kind() != journey.log().kind()) {
        return false;
      }
      if (log != journey.log()) {
        settleGroups();
        log = journey.log();
        funnel = CodedFunnel.of(plan(), journey.log()).orElse(null);
      }
      return funnel != null && add(funnel, journey);
    }

    private boolean add(CodedFunnel coded, LoggedJourney journey) {
      switch (coded.find(journey)) {
        case UNCLEAR -> {
          return false;
        }
        case NOT_YET_KNOWN -> subjectsNotYetKnown = addExact(subjectsNotYetKnown, 1);
        case NO_ATTEMPT -> {
          addSubject(coded);
          addNoneByTime();
          tally(coded).addNotEntered();
        }
        case ATTEMPT -> {
          addSubject(coded);
          addByTime(coded);
          tally(coded).add(coded);
        }
      }
      return true;
    }

    private FunnelTally tally(CodedFunnel coded) {
      return isCut ? group(coded) : all;
    }

    private void addSubject(CodedFunnel coded) {
      subjects = addExact(subjects, 1);
      entriesOutsideFunnel = addExact(entriesOutsideFunnel, coded.outsideFunnel());
    }

    /** Returns the tally of the attempts that the codes of one value cut off. */
    private FunnelTally group(CodedFunnel coded) {
      return group(coded, coded.groupCode());
    }

    private FunnelTally group(CodedFunnel coded, int code) {
      if (groupOf == null) {
        groupOf = new FunnelTally[coded.groups() + 1];
      }
      FunnelTally known = groupOf[code];
      if (known == null) {
        known = new FunnelTally(question);
        groupOf[code] = known;
      }
      return known;
    }

    /** Adds what was cut off by codes to the groups and to the whole: half of the work is saved. */
    private void settleGroups() {
      if (groupOf != null && funnel != null) {
        for (int code = 0; code < groupOf.length; code++) {
          FunnelTally ofCode = groupOf[code];
          if (ofCode != null) {
            all.addAll(ofCode);
            group(funnel.group(code)).addAll(ofCode);
          }
        }
        groupOf = null;
      }
    }

    /** Adds what another cut off by the same codes, if it did. */
    private boolean mergedByCodes(Tallies that) {
      if (funnel == null || log != that.log || that.groupOf == null) {
        return false;
      }
      for (int code = 0; code < that.groupOf.length; code++) {
        FunnelTally ofCode = that.groupOf[code];
        if (ofCode != null) {
          group(funnel, code).addAll(ofCode);
        }
      }
      return true;
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      settleGroups();
      out.defaultWriteObject();
    }

    private long outsideFunnel(Journey journey) {
      return question
          .funnel()
          .map(
              funnel ->
                  IntStream.range(0, journey.size())
                      .mapToObj(journey::stage)
                      .flatMap(Optional::stream)
                      .filter(stage -> funnel.find(stage).isEmpty())
                      .count())
          .orElse(0L);
    }

    private static void count(FunnelTally tally, ImmutableList<FunnelAttempt> attempts) {
      attempts.forEach(attempt -> tally.add(new AttemptFigures.Listed(attempt)));
      if (attempts.isEmpty()) {
        tally.addNotEntered();
      }
    }

    private FunnelTally group(Optional<AttributeValue> value) {
      return value
          .map(key -> groups.computeIfAbsent(key, unseen -> new FunnelTally(question)))
          .orElse(withoutGroup);
    }

    private void addByTime(ImmutableList<FunnelAttempt> attempts) {
      if (attempts.isEmpty()) {
        addNoneByTime();
      }
      attempts.forEach(attempt -> addByTime(new AttemptFigures.Listed(attempt)));
    }

    private void addNoneByTime() {
      if (isDated && question.view().kind() == FunnelView.Kind.COHORT) {
        withoutCohort.addNotEntered();
      }
    }

    private void addByTime(AttemptFigures attempt) {
      if (!isDated) {
        return;
      }
      if (question.view().kind() == FunnelView.Kind.PERIOD) {
        addEntries(attempt);
        return;
      }
      attempt
          .startedAt()
          .flatMap(this::period)
          .map(start -> cohorts.computeIfAbsent(start, any -> new FunnelTally(question)))
          .orElse(withoutCohort)
          .add(attempt);
    }

    private void addEntries(AttemptFigures attempt) {
      if (attempt.tainted()) {
        return;
      }
      for (int i = 0; i < attempt.depth(); i++) {
        if (attempt.passing(i) != Passing.LEFT_OUT) {
          long[] counts =
              attempt
                  .at(i)
                  .flatMap(this::period)
                  .map(start -> periods.computeIfAbsent(start, any -> noEntries()))
                  .orElse(withoutPeriod);
          counts[i] = addExact(counts[i], 1);
        }
      }
    }

    private long[] noEntries() {
      return new long[question.steps().size()];
    }

    private Optional<SalesPeriod> period(Instant at) {
      return question.view().calendar().orElseThrow().find(FunnelTally.day(question, at));
    }

    @Override
    public void merge(State<Journey, FunnelReport> other) {
      Tallies that = (Tallies) other;
      checkArgument(
          question.equals(that.question),
          "funnel: question must be%n%s%nwas%n%s",
          question,
          that.question);
      if (!mergedByCodes(that)) {
        settleGroups();
        that.settleGroups();
      }
      all.addAll(that.all);
      withoutCohort.addAll(that.withoutCohort);
      withoutGroup.addAll(that.withoutGroup);
      that.cohorts.forEach(
          (period, tally) ->
              cohorts.computeIfAbsent(period, any -> new FunnelTally(question)).addAll(tally));
      that.groups.forEach((value, tally) -> group(Optional.of(value)).addAll(tally));
      that.periods.forEach(
          (period, counts) -> addAll(periods.computeIfAbsent(period, any -> noEntries()), counts));
      addAll(withoutPeriod, that.withoutPeriod);
      subjects = addExact(subjects, that.subjects);
      subjectsNotYetKnown = addExact(subjectsNotYetKnown, that.subjectsNotYetKnown);
      entriesOutsideFunnel = addExact(entriesOutsideFunnel, that.entriesOutsideFunnel);
      entriesWithoutKey = addExact(entriesWithoutKey, that.entriesWithoutKey);
      entriesWithoutTime = addExact(entriesWithoutTime, that.entriesWithoutTime);
    }

    private static void addAll(long[] counts, long[] more) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] = addExact(counts[i], more[i]);
      }
    }

    @Override
    public FunnelReport result() {
      settleGroups();
      boolean byPeriod = question.view().kind() == FunnelView.Kind.PERIOD;
      FunnelCounts total = all.result();
      return new FunnelReport(
          question,
          total,
          isDated && !byPeriod ? Optional.of(cut(cohorts, withoutCohort, total)) : Optional.empty(),
          byPeriod ? Optional.of(entries()) : Optional.empty(),
          question.breakdown().map(breakdown -> cut(groups, withoutGroup, total)),
          subjects,
          subjectsNotYetKnown,
          entriesWithoutKey,
          0,
          entriesWithoutTime,
          entriesOutsideFunnel);
    }

    private <K> Breakdown<K, FunnelCounts> cut(
        Map<K, FunnelTally> tallies, FunnelTally without, FunnelCounts total) {
      ImmutableMap.Builder<K, FunnelCounts> counts = ImmutableMap.builder();
      tallies.forEach((key, tally) -> counts.put(key, tally.result()));
      return new Breakdown<>(
          counts.buildOrThrow(),
          without.isEmpty() ? Optional.empty() : Optional.of(without.result()),
          total);
    }

    private PeriodEntries entries() {
      ImmutableList.Builder<String> names = ImmutableList.builder();
      for (int i = 0; i < withoutPeriod.length; i++) {
        names.add(FunnelTally.nameOf(question, i));
      }
      ImmutableSortedMap.Builder<SalesPeriod, ImmutableList<Long>> byPeriod =
          ImmutableSortedMap.naturalOrder();
      periods.forEach((period, counts) -> byPeriod.put(period, list(counts)));
      return new PeriodEntries(names.build(), byPeriod.buildOrThrow(), list(withoutPeriod));
    }

    private static ImmutableList<Long> list(long[] counts) {
      ImmutableList.Builder<Long> list = ImmutableList.builder();
      for (long count : counts) {
        list.add(count);
      }
      return list.build();
    }
  }
}
