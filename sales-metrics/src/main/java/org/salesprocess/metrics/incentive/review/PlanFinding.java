package org.salesprocess.metrics.incentive.review;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.internal.SerialForm;

/**
 * Something about a plan that whoever pays by it should know.
 *
 * @param kind what it is
 * @param component the component, if it is one alone
 * @param place where in the plan, such as a level of sales or a tier
 * @param sentence what it means, in plain words
 * @param example the sales that show it worst, where sales can
 * @param accepted why it is accepted, if the plan says so
 * @since 0.1
 */
public record PlanFinding(
    Kind kind,
    Optional<ComponentId> component,
    String place,
    String sentence,
    Optional<PlanExample> example,
    Optional<String> accepted)
    implements Serializable {

  /** Checks that nothing is missing. */
  public PlanFinding {
    requireNonNull(kind, "kind");
    requireNonNull(component, "component");
    requireNonNull(place, "place");
    requireNonNull(sentence, "sentence");
    requireNonNull(example, "example");
    requireNonNull(accepted, "accepted");
  }

  static PlanFinding of(Kind kind, Optional<ComponentId> component, String place, String sentence) {
    return new PlanFinding(kind, component, place, sentence, Optional.empty(), Optional.empty());
  }

  PlanFinding shownBy(Optional<PlanExample> shown) {
    return new PlanFinding(kind, component, place, sentence, shown, accepted);
  }

  /**
   * Returns this finding accepted with the reason of the first of some plans that accepts it; as it
   * is where none does. A plan accepts what is found beside it too, such as of its versions, of the
   * quotas that it pays by or of a table that it was made from.
   */
  public PlanFinding acceptedBy(Iterable<CommissionPlan> plans) {
    for (CommissionPlan plan : plans) {
      for (AcceptedFinding acceptance : plan.accepted()) {
        if (isOf(acceptance)) {
          return new PlanFinding(
              kind, component, place, sentence, example, Optional.of(acceptance.reason()));
        }
      }
    }
    return this;
  }

  /** Returns how serious it is; what is accepted is a note. */
  public Severity severity() {
    return accepted.isPresent() ? Severity.NOTE : kind.severity();
  }

  /** Says whether an acceptance is of this: of its kind, and of its component if it names one. */
  boolean isOf(AcceptedFinding acceptance) {
    return acceptance.kind().equals(kind.id())
        && (acceptance.component().isEmpty() || acceptance.component().equals(component));
  }

  /** Returns severity, kind, component and sentence in one line. */
  @Override
  public String toString() {
    return "%s %s%s: %s%s"
        .formatted(
            severity().toString().toLowerCase(Locale.ROOT),
            kind.id(),
            component.map(each -> " in " + each).orElse(""),
            sentence,
            accepted.map(reason -> " Accepted: " + reason).orElse(""));
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** How serious a finding is. */
  public enum Severity {
    /** It is good to know. */
    NOTE,
    /** It moves sellers, or costs, in a way that somebody should have decided. */
    WARNING,
    /** The plan does not say what it was meant to. */
    ERROR
  }

  /** What a finding is. */
  public enum Kind {
    /** Selling more pays less. */
    PAY_FALLS(Severity.ERROR),
    /** A tier, row or point of a table never makes a difference, although its value is its own. */
    UNREACHABLE_TIER(Severity.ERROR),
    /** A component pays nothing, whatever is sold. */
    NEVER_PAYS(Severity.ERROR),
    /** Versions of one plan are in force on the same day. */
    OVERLAPPING_VERSIONS(Severity.ERROR),
    /** The rows of an imported table leave out levels. */
    TABLE_GAP(Severity.ERROR),
    /** The rows of an imported table have two values for one level. */
    TABLE_OVERLAP(Severity.ERROR),
    /** A tier, row or point has the value that is paid beside it anyhow. */
    DUPLICATE_TIER(Severity.WARNING),
    /** Pay jumps up at a level. */
    CLIFF(Severity.WARNING),
    /** Pay stays the same over levels above which it rises again: a sandbag zone. */
    FLAT_STRETCH(Severity.WARNING),
    /** A further sale pays more than the margin that it brings. */
    RATE_ABOVE_MARGIN(Severity.WARNING),
    /** Pay has no upper bound. */
    UNBOUNDED(Severity.NOTE),
    /** A cap makes no difference. */
    CAP_NEVER_REACHED(Severity.WARNING),
    /** A cap is all that is paid. */
    CAP_ALWAYS_REACHED(Severity.WARNING),
    /** A deal pays more when it is told as two. */
    SPLIT_GAIN(Severity.WARNING),
    /** Two deals pay more when they are told as one. */
    MERGE_GAIN(Severity.WARNING),
    /** A sale pays more in the period before or after its own. */
    PERIOD_MOVE_GAIN(Severity.WARNING),
    /** What a draw advances is not earned back before its term ends. */
    DRAW_NOT_RECOVERED(Severity.WARNING),
    /** The sellers' quotas come to less than what they are to bring. */
    QUOTAS_BELOW_TARGET(Severity.WARNING),
    /** A component is next to nothing of what is paid. */
    SMALL_COMPONENT(Severity.WARNING),
    /** A component pays few of the sellers. */
    PAID_TO_FEW(Severity.WARNING),
    /** Two components pay the same. */
    SAME_PAY(Severity.WARNING),
    /** Something could not be looked at for all sales. */
    NOT_PROVED(Severity.WARNING),
    /** The plan accepts what is not found. */
    NOTHING_TO_ACCEPT(Severity.WARNING);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    /** Returns how serious it is unless it is accepted. */
    public Severity severity() {
      return severity;
    }

    /** Returns the word by which a plan accepts it, such as {@code pay-falls}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
