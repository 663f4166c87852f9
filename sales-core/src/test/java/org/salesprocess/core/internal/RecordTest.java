package org.salesprocess.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.salesprocess.core.basics.Fact;

/** What holds for every record of the module. */
class RecordTest {

  static Stream<Record> all() {
    return Stream.concat(Samples.full(), Samples.sparse());
  }

  static Stream<Fact> facts() {
    return all().filter(Fact.class::isInstance).map(Fact.class::cast);
  }

  private static Object[] parts(Record value) throws ReflectiveOperationException {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Object[] parts = new Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = components[i].getAccessor().invoke(value);
    }
    return parts;
  }

  private static Constructor<?> constructor(Record value) throws NoSuchMethodException {
    return value
        .getClass()
        .getConstructor(
            Arrays.stream(value.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }

  @ParameterizedTest
  @MethodSource("all")
  void no_part_may_be_missing(Record value) throws ReflectiveOperationException {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Constructor<?> constructor = constructor(value);
    Stream.Builder<Executable> checks = Stream.builder();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getType().isPrimitive()) {
        continue;
      }
      Object[] parts = parts(value);
      parts[i] = null;
      String name = components[i].getName();
      checks.add(
          () ->
              assertThatThrownBy(() -> constructor.newInstance(parts))
                  .as("%s without %s", value.getClass().getSimpleName(), name)
                  .isInstanceOf(InvocationTargetException.class)
                  .hasCauseInstanceOf(NullPointerException.class));
    }
    Assertions.assertAll(checks.build());
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_same_parts_make_an_equal_record(Record value) throws ReflectiveOperationException {
    assertThat(constructor(value).newInstance(parts(value)))
        .isEqualTo(value)
        .hasSameHashCodeAs(value);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void the_content_of_a_fact_is_all_but_the_recording_and_the_sequence(Fact fact)
      throws ReflectiveOperationException {
    Fact content = fact.content();
    assertThat(content.recordedAt()).isEmpty();
    assertThat(content.sequence()).isZero();
    assertThat(content.content()).isEqualTo(content);
    Object[] before = parts((Record) fact);
    Object[] after = parts((Record) content);
    RecordComponent[] components = fact.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (!components[i].getName().equals("recordedAt")
          && !components[i].getName().equals("sequence")) {
        assertThat(after[i]).as(components[i].getName()).isEqualTo(before[i]);
      }
    }
  }
}
