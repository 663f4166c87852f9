package org.salesprocess.core.json;

import java.time.Instant;
import java.util.Optional;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Fact;

/** A fact as an object; the fields that every fact has are named by its form, last. */
abstract class FactForm<T extends Fact> extends ObjectForm<T> {

  FactForm(String thing, Class<T> type) {
    super(thing, type);
  }

  final Field<Attributes> attributes() {
    return withDefault("attributes", new AttributesForm(), Attributes.none(), Fact::attributes);
  }

  final Field<Optional<Instant>> recordedAt() {
    return optional("recordedAt", TextForms.INSTANT, Fact::recordedAt);
  }

  final Field<Long> sequence() {
    return withDefault("sequence", JsonForm.wholeNumber("sequence"), 0L, Fact::sequence);
  }
}
