package org.salesprocess.core.lead;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.QualificationId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.internal.SerialForm;

/**
 * What was found out about a lead's chance to become a deal, criterion by criterion.
 *
 * @param id its id
 * @param lead which lead
 * @param qualifiedAt when it was found out, if known
 * @param by who found it out, if known
 * @param findings the answer to each criterion that was asked about
 * @param attributes the caller's own
 * @param recordedAt when the source recorded it, if known
 * @param sequence the source's order among facts of the same time
 * @since 0.1
 */
@Value.Builder
public record Qualification(
    QualificationId id,
    LeadId lead,
    Optional<Instant> qualifiedAt,
    Optional<SellerId> by,
    ImmutableMap<Criterion, Finding> findings,
    Attributes attributes,
    Optional<Instant> recordedAt,
    long sequence)
    implements Fact, WithQualification {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a time is finer than a microsecond
   */
  public Qualification {
    requireNonNull(id, "id");
    requireNonNull(lead, "lead");
    requireNonNull(by, "by");
    requireNonNull(findings, "findings");
    requireNonNull(attributes, "attributes");
    Checks.micros("qualification", id, "qualifiedAt", qualifiedAt);
    Checks.micros("qualification", id, "recordedAt", recordedAt);
  }

  /** Returns the finding about a criterion; unknown if it was not asked about. */
  public Finding finding(Criterion criterion) {
    return findings.getOrDefault(criterion, Finding.UNKNOWN);
  }

  /**
   * Returns the answer for all of several criteria: met if every one is, not met if one is not,
   * otherwise unknown.
   */
  public Finding overall(Set<Criterion> required) {
    if (required.stream().anyMatch(each -> finding(each) == Finding.NOT_MET)) {
      return Finding.NOT_MET;
    }
    return required.stream().allMatch(each -> finding(each) == Finding.MET)
        ? Finding.MET
        : Finding.UNKNOWN;
  }

  @Override
  public Optional<Instant> at() {
    return qualifiedAt;
  }

  @Override
  public Qualification content() {
    return withRecordedAt(Optional.empty()).withSequence(0);
  }

  /** Returns a builder; id and lead are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Builds a qualification. */
  public static final class Builder extends QualificationBuilder {
    Builder() {
      attributes(Attributes.none());
      sequence(0);
    }
  }

  /** What was found out about one criterion. */
  public enum Finding {
    /** It is so. */
    MET,
    /** It is not so. */
    NOT_MET,
    /** Nobody knows yet. */
    UNKNOWN
  }
}
