package org.salesprocess.core.basics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.salesprocess.core.internal.Checks;

/**
 * Named, typed values of the caller's own on a fact, in the order of their names.
 *
 * @since 0.1
 */
public final class Attributes implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final Attributes NONE = new Attributes(ImmutableSortedMap.of());

  private final ImmutableSortedMap<String, AttributeValue> values;

  private Attributes(ImmutableSortedMap<String, AttributeValue> values) {
    this.values = values;
  }

  /** Returns no attributes. */
  public static Attributes none() {
    return NONE;
  }

  /**
   * Returns the attributes of a map.
   *
   * @throws IllegalArgumentException if a name is blank or has outer spaces
   */
  public static Attributes of(Map<String, ? extends AttributeValue> values) {
    values.keySet().forEach(name -> Checks.name("attribute", name));
    return values.isEmpty() ? NONE : new Attributes(ImmutableSortedMap.copyOf(values));
  }

  /** Returns a builder without attributes yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the value under a name, or empty if there is none. */
  public Optional<AttributeValue> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Returns the text under a name, or empty if there is none or it is of another kind. */
  public Optional<String> text(String name) {
    return get(name)
        .filter(AttributeValue.Text.class::isInstance)
        .map(value -> ((AttributeValue.Text) value).value());
  }

  /** Returns all values, in the order of their names. */
  public ImmutableSortedMap<String, AttributeValue> asMap() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attributes that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Returns {@code {name=value, ...}}. */
  @Override
  public String toString() {
    return values.toString();
  }

  /** Collects attributes; the last value put under a name counts. */
  public static final class Builder {
    private final Map<String, AttributeValue> values = new TreeMap<>();

    private Builder() {}

    /**
     * Puts a value of any kind.
     *
     * @throws IllegalArgumentException if the name is blank or has outer spaces
     */
    @CanIgnoreReturnValue
    public Builder put(String name, AttributeValue value) {
      Checks.name("attribute", name);
      values.put(name, requireNonNull(value, name));
      return this;
    }

    /**
     * Puts text.
     *
     * @throws IllegalArgumentException if the name is blank or has outer spaces
     */
    @CanIgnoreReturnValue
    public Builder put(String name, String value) {
      return put(name, AttributeValue.of(value));
    }

    /**
     * Puts a number.
     *
     * @throws IllegalArgumentException if the name is blank or has outer spaces, or the number's
     *     exponent lies outside -10,000 to 10,000
     */
    @CanIgnoreReturnValue
    public Builder put(String name, BigDecimal value) {
      return put(name, AttributeValue.of(value));
    }

    /**
     * Puts a whole number.
     *
     * @throws IllegalArgumentException if the name is blank or has outer spaces
     */
    @CanIgnoreReturnValue
    public Builder put(String name, long value) {
      return put(name, AttributeValue.of(value));
    }

    /**
     * Puts a day.
     *
     * @throws IllegalArgumentException if the name is blank or has outer spaces
     */
    @CanIgnoreReturnValue
    public Builder put(String name, LocalDate value) {
      return put(name, AttributeValue.of(value));
    }

    /**
     * Puts a flag.
     *
     * @throws IllegalArgumentException if the name is blank or has outer spaces
     */
    @CanIgnoreReturnValue
    public Builder put(String name, boolean value) {
      return put(name, AttributeValue.of(value));
    }

    /** Returns the attributes put so far. */
    public Attributes build() {
      return of(values);
    }
  }
}
