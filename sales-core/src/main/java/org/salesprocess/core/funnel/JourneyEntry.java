package org.salesprocess.core.funnel;

import java.util.Optional;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.Fact;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectId;

/**
 * One thing that happened to a subject on its way: a change of stage, or any other event.
 *
 * @since 0.1
 */
public sealed interface JourneyEntry extends Fact permits StageChange, Event {

  @Override
  EntryId id();

  /** Returns whose journey it belongs to. */
  SubjectId subject();

  /** Returns the name of what happened; {@link StageChange#TYPE} for a change of stage. */
  String type();

  /** Returns who did it, if known. */
  Optional<SellerId> by();
}
