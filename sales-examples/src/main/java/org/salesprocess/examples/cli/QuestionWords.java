package org.salesprocess.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.metrics.conversion.AttributeBreakdown;
import org.salesprocess.metrics.conversion.EntryPattern;
import org.salesprocess.metrics.conversion.Exclusion;
import org.salesprocess.metrics.conversion.FunnelStep;
import org.salesprocess.metrics.conversion.SubjectChoice;
import org.salesprocess.metrics.conversion.TimeLimit;

/**
 * The parts of a funnel question as words of a command line. What a word cannot say, a question
 * file can.
 *
 * <p>All methods throw {@link IllegalArgumentException} with the rule and the value.
 */
final class QuestionWords {

  private static final Splitter PARTS = Splitter.on(':').trimResults();

  private QuestionWords() {}

  /**
   * Returns what a parser makes of a word; what it refuses is refused in the name of the option.
   */
  static <T> T parsed(String option, String word, Function<String, T> parser) {
    try {
      return parser.apply(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  /** Returns the constant that a word in small letters names, with hyphens. */
  static <E extends Enum<E>> E choice(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> word(each).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of %s, was %s"
                        .formatted(
                            String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                    .map(QuestionWords::word)
                                    .toList()),
                            word)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns a step of a stage or else of an event; {@code ?} at its end makes it optional. */
  static FunnelStep step(String word, Optional<Funnel> funnel) {
    String name = word.strip();
    boolean isOptional = name.endsWith("?");
    String bare = isOptional ? name.substring(0, name.length() - 1).strip() : name;
    checkArgument(!bare.isEmpty(), "must name each step, was '%s'", word);
    FunnelStep step = FunnelStep.of(bare, pattern(bare, funnel));
    return isOptional ? step.asOptional() : step;
  }

  /** Returns the entries into the stage of the funnel of this name, or else the events. */
  static EntryPattern pattern(String name, Optional<Funnel> funnel) {
    boolean isStage = funnel.flatMap(of -> of.find(StageId.of(name))).isPresent();
    return isStage ? EntryPattern.stage(name) : EntryPattern.event(name);
  }

  /** Returns such as {@code P30D} or {@code PT36H:exclusive}. */
  static TimeLimit limit(String word) {
    List<String> parts = PARTS.splitToList(word);
    boolean isExclusive = parts.size() == 2 && parts.get(1).equals("exclusive");
    if (parts.size() == 1 || isExclusive) {
      try {
        return new TimeLimit(Duration.parse(parts.get(0)), !isExclusive);
      } catch (DateTimeException e) {
        throw notALimit(word);
      }
    }
    throw notALimit(word);
  }

  private static IllegalArgumentException notALimit(String word) {
    return new IllegalArgumentException(
        "must be such as P30D, PT36H or PT36H:exclusive, was " + word);
  }

  /** Returns such as {@code deal} or {@code key:session}. */
  static SubjectChoice subject(String word) {
    List<String> parts = PARTS.splitToList(word);
    if (parts.size() == 2 && parts.get(0).equals("key")) {
      return SubjectChoice.key(parts.get(1));
    }
    return switch (word) {
      case "lead" -> SubjectChoice.lead();
      case "deal" -> SubjectChoice.deal();
      case "customer" -> SubjectChoice.customer();
      default ->
          throw new IllegalArgumentException(
              "must be lead, deal, customer or key:COLUMN, was " + word);
    };
  }

  /** Returns such as {@code source}, {@code source:last} or {@code source:step=meeting}. */
  static AttributeBreakdown breakdown(String word) {
    List<String> parts = PARTS.limit(2).splitToList(word);
    String how = parts.size() == 1 ? "first" : parts.get(1);
    String step = "step=";
    if (how.startsWith(step)) {
      return AttributeBreakdown.atStep(parts.get(0), how.substring(step.length()));
    }
    return switch (how) {
      case "first" -> AttributeBreakdown.firstTouch(parts.get(0));
      case "last" -> AttributeBreakdown.lastTouch(parts.get(0));
      case "same" -> AttributeBreakdown.sameAtEveryStep(parts.get(0));
      default ->
          throw new IllegalArgumentException(
              "must end with :first, :last, :same or :step=NAME, if with any, was " + word);
    };
  }

  /** Returns such as {@code months}, {@code weeks:sunday} or {@code years:april}. */
  static SalesCalendar calendar(String word) {
    List<String> parts = PARTS.limit(2).splitToList(word);
    Optional<String> start = parts.stream().skip(1).findFirst();
    return switch (parts.get(0)) {
      case "weeks" ->
          SalesCalendar.weeks(
              start.map(each -> choice(DayOfWeek.class, each)).orElse(DayOfWeek.MONDAY));
      case "quarters" -> SalesCalendar.quarters(month(start));
      case "years" -> SalesCalendar.years(month(start));
      default ->
          switch (word) {
            case "days" -> SalesCalendar.days();
            case "months" -> SalesCalendar.months();
            default ->
                throw new IllegalArgumentException(
                    "must be days, weeks, months, quarters or years, perhaps as weeks:sunday or"
                        + " years:april, was "
                        + word);
          };
    };
  }

  private static Month month(Optional<String> word) {
    return word.map(each -> choice(Month.class, each)).orElse(Month.JANUARY);
  }

  /** Returns such as {@code stop:refusal} or {@code taint:refusal:meeting:contract}. */
  static Exclusion exclusion(String word, Optional<Funnel> funnel) {
    List<String> parts = PARTS.splitToList(word);
    checkArgument(
        parts.size() >= 2 && parts.size() <= 4 && !parts.get(1).isEmpty(),
        "must be EFFECT:EVENT, perhaps with :FROM:TO, was %s",
        word);
    return new Exclusion(
        pattern(parts.get(1), funnel),
        parts.stream().skip(2).findFirst(),
        parts.stream().skip(3).findFirst(),
        choice(Exclusion.Effect.class, parts.get(0)));
  }

  /** Returns an instant, or the end of a day in the zone: its last microsecond. */
  static Instant asOf(String word, Optional<ZoneId> zone) {
    try {
      return Instant.parse(word);
    } catch (DateTimeException e) {
      LocalDate day = day(word);
      checkArgument(zone.isPresent(), "a day needs the zone it is of: say --zone, was %s", word);
      return endOf(day, zone.get());
    }
  }

  /** Returns the last microsecond of a day. */
  static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
  }

  /** Returns a day, written like 2026-01-31. */
  static LocalDate day(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must be such as 2026-01-31 or 2026-01-31T18:30:00Z, was " + word, e);
    }
  }

  /** Returns such as {@code Europe/Berlin}. */
  static ZoneId zone(String word) {
    try {
      return ZoneId.of(word);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("must be such as Europe/Berlin or UTC, was " + word, e);
    }
  }
}
