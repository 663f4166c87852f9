package org.salesprocess.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.salesprocess.core.time.Dated;

/** A value by effective date as the list of its steps. */
final class DatedForm<T> implements JsonForm<Dated<T>> {

  private final Items<Dated.Step<T>> steps;

  DatedForm(JsonForm<T> values) {
    steps = new Items<>(new StepForm<>(values));
  }

  @Override
  public void write(Dated<T> dated, JsonGenerator out, SerializerProvider context)
      throws IOException {
    steps.write(dated.steps(), out, context);
  }

  @Override
  public Dated<T> read(JsonParser in, DeserializationContext context) throws IOException {
    Dated.Builder<T> dated = Dated.builder();
    for (Dated.Step<T> step : steps.read(in, context)) {
      try {
        dated.step(step);
      } catch (IllegalArgumentException e) {
        throw Refusal.of(in, e);
      }
    }
    return dated.build();
  }

  private static final class StepForm<T> extends ObjectForm<Dated.Step<T>> {
    private final Field<Optional<LocalDate>> from =
        optional("from", TextForms.DAY, Dated.Step::from);
    private final Field<Optional<LocalDate>> until =
        optional("until", TextForms.DAY, Dated.Step::until);
    private final Field<T> value;

    StepForm(JsonForm<T> values) {
      super("dated value", Dated.Step.class);
      value = required("value", values, Dated.Step::value);
    }

    @Override
    protected Dated.Step<T> build(Values given) {
      return new Dated.Step<>(given.get(from), given.get(until), given.get(value));
    }
  }
}
