package org.salesprocess.core.json;

import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.SegmentId;
import org.salesprocess.core.market.Segment;

/** A part of the market, told apart by a condition. */
final class SegmentForm extends ObjectForm<Segment> {

  private final Field<SegmentId> id = required("id", TextForms.SEGMENT, Segment::id);
  private final Field<String> name = required("name", JsonForm.text("segment name"), Segment::name);
  private final Field<Condition> membership;

  SegmentForm(JsonForm<Condition> conditions) {
    super("segment", Segment.class);
    membership = required("membership", conditions, Segment::membership);
  }

  @Override
  protected Segment build(Values given) {
    return new Segment(given.get(id), given.get(name), given.get(membership));
  }
}
