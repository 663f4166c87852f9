package org.salesprocess.metrics.velocity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.salesprocess.core.basics.FactLog;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;

/**
 * A lead with the interactions with it, in whatever order they are given; an interaction that
 * repeats counts once, and one that was corrected in its latest version alone.
 *
 * @param lead the lead
 * @param interactions those with this lead, by time and then sequence; those without a time first
 * @since 0.1
 */
public record LeadContacts(Lead lead, ImmutableList<Interaction> interactions)
    implements Serializable {

  /**
   * Orders the interactions and checks whose they are.
   *
   * @throws IllegalArgumentException if one is with another subject, or two share an id and neither
   *     can be told to correct the other
   */
  public LeadContacts {
    requireNonNull(lead, "lead");
    for (Interaction each : interactions) {
      checkArgument(
          each.subject().equals(lead.id()),
          "contacts of %s: interaction %s must be with the same lead, was with %s",
          lead.id(),
          each.id(),
          each.subject());
    }
    FactLog<Interaction> log = FactLog.of(interactions);
    checkArgument(
        log.conflicts().isEmpty(),
        "contacts of %s: interaction %s",
        lead.id(),
        log.conflicts().stream().findFirst().map(FactLog.Conflict::reason).orElse(""));
    interactions = log.facts();
  }

  /** Returns a lead with its interactions. */
  public static LeadContacts of(Lead lead, Iterable<Interaction> interactions) {
    return new LeadContacts(lead, ImmutableList.copyOf(interactions));
  }
}
