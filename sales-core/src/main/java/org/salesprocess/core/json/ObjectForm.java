package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.internal.Checks;

/**
 * A value as a JSON object, field by field: each is named once, for writing and for reading.
 *
 * <pre>{@code
 * final class TransitionForm extends ObjectForm<Transition> {
 *   private final Field<StageId> from =
 *       required("from", JsonForm.of(StageId.class), Transition::from);
 *   private final Field<StageId> to = required("to", JsonForm.of(StageId.class), Transition::to);
 *
 *   TransitionForm() {
 *     super("transition", Transition.class);
 *   }
 *
 *   protected Transition build(Values given) {
 *     return new Transition(given.get(from), given.get(to));
 *   }
 * }
 * }</pre>
 *
 * <p>Fields are written in the order in which they are named, and read in any. A field that is not
 * named, one given twice, a required one that is missing, null, and an object that lies more than
 * 400 objects and lists deep are refused. What {@link #build} refuses is refused with its own
 * words, at the place where the object stands.
 *
 * @param <T> the type of the values
 * @since 0.1
 */
@SuppressWarnings("exports") // whoever uses this package has Jackson
public abstract class ObjectForm<T> implements JsonForm<T> {

  /**
   * Room for the deepest condition, each object of it in a list, where the deepest plan has one.
   */
  private static final int MOST_DEPTH = 400;

  private final String thing;
  private final Class<? super T> type;
  private final Map<String, Field<?>> fields = new LinkedHashMap<>();

  /**
   * Makes a form without fields yet.
   *
   * @param thing what a value is called in messages
   * @param type its class, for the path in messages
   */
  protected ObjectForm(String thing, Class<? super T> type) {
    this.thing = requireNonNull(thing, "thing");
    this.type = requireNonNull(type, "type");
  }

  /** Names a field that is always there. */
  protected final <V> Field<V> required(
      String name, JsonForm<V> form, Function<? super T, ? extends V> of) {
    return add(new Field<>(name, form, null, of));
  }

  /** Names a field that is there if it has a value. */
  protected final <V> Field<Optional<V>> optional(
      String name, JsonForm<V> form, Function<? super T, Optional<V>> of) {
    return add(new Field<>(name, new OptionalForm<>(form), Optional.empty(), of));
  }

  /**
   * Names a field that is left out where it has a certain value.
   *
   * @param absent what its absence means
   */
  protected final <V> Field<V> withDefault(
      String name, JsonForm<V> form, V absent, Function<? super T, ? extends V> of) {
    return add(new Field<>(name, form, requireNonNull(absent, "absent"), of));
  }

  private <V> Field<V> add(Field<V> field) {
    checkArgument(
        fields.put(field.name, field) == null, "form of %s: two fields %s", thing, field.name);
    return field;
  }

  /**
   * Makes the value of what was read.
   *
   * @throws IllegalArgumentException if no such value can be; {@link ArithmeticException} and
   *     {@link DateTimeException} are refusals too
   */
  protected abstract T build(Values given);

  @Override
  public final void write(T value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    out.writeStartObject(value);
    for (Field<?> field : fields.values()) {
      field.write(value, out, context);
    }
    out.writeEndObject();
  }

  @Override
  public final T read(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.hasToken(JsonToken.START_OBJECT)) {
      throw Refusal.of(in, "%s must be an object, was %s", thing, Refusal.shown(in));
    }
    requireShallow(in);
    Values given = new Values();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      try {
        given.read(name, in, context);
      } catch (JsonMappingException e) {
        e.prependPath(type, name);
        throw e;
      }
    }
    for (Field<?> field : fields.values()) {
      if (field.absent == null && !given.has(field)) {
        throw Refusal.of(in, "%s: field %s is missing", thing, field.name);
      }
    }
    try {
      return build(given);
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      throw Refusal.of(in, e);
    }
  }

  // each object is read inside the one around it, and the stack has an end
  private void requireShallow(JsonParser in) throws JsonMappingException {
    int depth = 0;
    for (JsonStreamContext at = in.getParsingContext(); at != null; at = at.getParent()) {
      depth++;
    }
    if (depth > MOST_DEPTH) {
      throw Refusal.of(in, "%s must lie no more than %s deep", thing, MOST_DEPTH);
    }
  }

  /**
   * One field of the object.
   *
   * @param <V> the type of its value
   */
  protected final class Field<V> {
    private final String name;
    private final JsonForm<V> form;
    private final @Nullable V absent;
    private final Function<? super T, ? extends V> of;

    private Field(
        String name, JsonForm<V> form, @Nullable V absent, Function<? super T, ? extends V> of) {
      this.name = requireNonNull(name, "name");
      this.form = requireNonNull(form, "form");
      this.absent = absent;
      this.of = requireNonNull(of, "of");
    }

    private void write(T owner, JsonGenerator out, SerializerProvider context) throws IOException {
      V value = of.apply(owner);
      if (!value.equals(absent)) {
        out.writeFieldName(name);
        form.write(value, out, context);
      }
    }
  }

  /** What was read of one object. */
  protected final class Values {
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Values() {}

    private void read(String name, JsonParser in, DeserializationContext context)
        throws IOException {
      Field<?> field = fields.get(name);
      if (field == null) {
        throw Refusal.of(
            in, "%s: field must be one of %s, was %s", thing, fields.keySet(), Checks.shown(name));
      }
      if (in.hasToken(JsonToken.VALUE_NULL)) {
        throw Refusal.of(in, "%s: %s must not be null", thing, name);
      }
      if (values.put(name, field.form.read(in, context)) != null) {
        throw Refusal.of(in, "%s: field %s must not be given twice", thing, name);
      }
    }

    /** Says whether a field was given. */
    public boolean has(Field<?> field) {
      return values.containsKey(field.name);
    }

    /** Returns the value of a field: that given, or what its absence means. */
    @SuppressWarnings("unchecked") // the field's own form has read it
    public <V> V get(Field<V> field) {
      return requireNonNull((V) values.getOrDefault(field.name, field.absent));
    }

    /** Returns the names of the fields that were given, in that order. */
    public ImmutableSet<String> names() {
      return ImmutableSet.copyOf(values.keySet());
    }
  }
}
