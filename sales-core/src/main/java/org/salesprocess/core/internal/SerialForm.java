package org.salesprocess.core.internal;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
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
    @Nullable Object[] arguments = components.clone();
    for (int i = 0; i < types.length; i++) {
      if (types[i] == Optional.class) {
        arguments[i] = Optional.ofNullable(arguments[i]);
      }
    }
    try {
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw refused(e.getTargetException());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw refused(e);
    }
  }

  private InvalidObjectException refused(Throwable cause) {
    InvalidObjectException refusal =
        new InvalidObjectException(type.getName() + ": " + cause.getMessage());
    refusal.initCause(cause);
    return refusal;
  }
}
