package org.salesprocess.core.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {

  // around every place where a column grows: its first room, a doubling of it, and a chunk
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 33, 65_535, 65_536, 65_537, 131_072, 131_073})
  void columns_hold_what_was_added_however_many_there_are(int size) {
    IntColumn ints = new IntColumn();
    LongColumn longs = new LongColumn();
    CharColumn chars = new CharColumn();
    for (int i = 0; i < size; i++) {
      ints.add(3 * i - 7);
      longs.add(5_000_000_000L * i - 1);
      chars.add((char) (i + 1));
    }

    assertThat(ints.size()).isEqualTo(size);
    assertThat(longs.size()).isEqualTo(size);
    assertThat(chars.size()).isEqualTo(size);
    for (int i = 0; i < size; i++) {
      int place = i & Chunks.MASK;
      int chunk = i >>> Chunks.BITS;
      if (ints.get(i) != 3 * i - 7
          || ints.chunk(chunk)[place] != 3 * i - 7
          || longs.get(i) != 5_000_000_000L * i - 1
          || longs.chunk(chunk)[place] != 5_000_000_000L * i - 1
          || chars.get(i) != (char) (i + 1)
          || chars.chunk(chunk)[place] != (char) (i + 1)) {
        throw new AssertionError("differs at " + i);
      }
    }
  }

  @Test
  void an_int_set_behind_the_end_leaves_another_one_before_it() {
    IntColumn column = new IntColumn();
    column.addAt(2, 7, 0);
    column.addAt(3, 8, 0);
    column.addAt(70_000, 9, -1);

    assertThat(column.size()).isEqualTo(70_001);
    assertThat(column.get(0)).isZero();
    assertThat(column.get(1)).isZero();
    assertThat(column.get(2)).isEqualTo(7);
    assertThat(column.get(3)).isEqualTo(8);
    assertThat(column.get(4)).isEqualTo(-1);
    assertThat(column.get(69_999)).isEqualTo(-1);
    assertThat(column.getOr(70_000, 5)).isEqualTo(9);
    assertThat(column.getOr(70_001, 5)).isEqualTo(5);
    assertThat(new IntColumn().getOr(0, 5)).isEqualTo(5);
  }

  @Test
  void a_long_set_behind_the_end_leaves_another_one_before_it() {
    LongColumn column = new LongColumn();
    column.addAt(2, 7, Long.MIN_VALUE);
    column.addAt(70_000, 9, Long.MIN_VALUE);

    assertThat(column.size()).isEqualTo(70_001);
    assertThat(column.get(1)).isEqualTo(Long.MIN_VALUE);
    assertThat(column.get(2)).isEqualTo(7);
    assertThat(column.get(69_999)).isEqualTo(Long.MIN_VALUE);
    assertThat(column.getOr(70_000, 5)).isEqualTo(9);
    assertThat(column.getOr(70_001, 5)).isEqualTo(5);
  }
}
