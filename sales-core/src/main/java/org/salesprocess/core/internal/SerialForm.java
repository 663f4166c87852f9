package org.salesprocess.core.internal;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record with {@link Optional} components is written as, since {@code Optional} itself is
 * not serializable.
 *
 * <p>Such a record says {@code private Object writeReplace() { return SerialForm.of(this); }}.
 * Reading goes through the record's own constructor, so a stream cannot make a value that the
 * constructor would refuse.
 */
public final class SerialForm implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final Class<? extends Record> type;

  @SuppressWarnings("serial") // components of our records are serializable, Optional apart
  private final @Nullable Object[] components;

  private SerialForm(Class<? extends Record> type, @Nullable Object[] components) {
    this.type = type;
    this.components = components;
  }

  /** Returns the form of a record, its empty components as null. */
  public static SerialForm of(Record value) {
    RecordComponent[] parts = value.getClass().getRecordComponents();
    @Nullable Object[] components = new @Nullable Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      Object component = read(value, parts[i].getAccessor());
      components[i] = component instanceof Optional<?> maybe ? maybe.orElse(null) : component;
    }
    return new SerialForm(value.getClass(), components);
  }

  private static @Nullable Object read(Record value, Method accessor) {
    try {
      accessor.setAccessible(true); // a record may be private to its package
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }

  @Serial
  private Object readResolve() throws ObjectStreamException {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      checkArgument(
          components.length == types.length,
          "needs %s components, was %s",
          types.length,
          components.length);
      @Nullable Object[] arguments = components.clone();
      for (int i = 0; i < types.length; i++) {
        if (types[i] == Optional.class) {
          arguments[i] = Optional.ofNullable(arguments[i]);
          requireKind(parts[i], components[i]);
        }
      }
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw refused(e.getTargetException());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw refused(e);
    }
  }

  // what is inside an Optional, no constructor sees the type of
  private static void requireKind(RecordComponent part, @Nullable Object value) {
    Type inside = ((ParameterizedType) part.getGenericType()).getActualTypeArguments()[0];
    checkArgument(
        value == null || !(inside instanceof Class<?> kind) || kind.isInstance(value),
        "%s must be a %s, was %s",
        part.getName(),
        inside.getTypeName(),
        value);
  }

  private InvalidObjectException refused(Throwable cause) {
    InvalidObjectException refusal =
        new InvalidObjectException(type.getName() + ": " + cause.getMessage());
    refusal.initCause(cause);
    return refusal;
  }
}
