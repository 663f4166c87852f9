package org.salesprocess.core.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.BaseEncoding;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

  private static final String NAME = "TESTFORM";
  private static final int HEAD = 12; // the name and the version
  private static final int FRAME = 8; // the length and the checksum of a block

  /** Something to write. */
  private interface Part {
    void write(BlockWriter out) throws IOException;
  }

  private static byte[] written(Part part) throws IOException {
    return written(part, FewBytes.empty(Integer.MAX_VALUE));
  }

  private static byte[] written(Part part, FewBytes channel) throws IOException {
    BlockWriter out = new BlockWriter(channel, NAME, 7);
    part.write(out);
    out.finish();
    return channel.bytes();
  }

  private static BlockReader reader(byte... bytes) throws IOException {
    return reader(FewBytes.of(bytes));
  }

  private static BlockReader reader(FewBytes channel) throws IOException {
    return new BlockReader(channel, "test log", NAME, 7);
  }

  private static String hex(byte... bytes) {
    return BaseEncoding.base16().encode(bytes).toLowerCase(Locale.ROOT);
  }

  // the checksums are those of a bit-by-bit CRC-32C written in Python from its polynomial
  @Test
  void the_bytes_are_those_that_the_format_says() throws IOException {
    assertThat(hex(written(out -> out.putInt(0x01020304))))
        .isEqualTo(
            hex(NAME.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                + "00000007"
                + "00000004"
                + "01020304"
                + "aa72ccde"
                + "00000000"
                + "b439dd26");
  }

  private static void writeAll(BlockWriter out) throws IOException {
    out.putInt(Integer.MIN_VALUE);
    out.putLong(Long.MAX_VALUE);
    out.putChar('\uffff');
    out.putText("");
    out.putText("Žąsys 領収書 👩‍👩‍👧");
    out.putText("x".repeat(3 * BlockWriter.BLOCK));
    for (int i = 0; i < 20_000; i++) { // of different lengths, so that some would not fit a block
      out.putChar((char) i);
      out.putInt(i);
      out.putLong(-i);
      out.putText("t" + i);
    }
  }

  private static void readAll(BlockReader in) throws IOException {
    assertThat(in.getInt()).isEqualTo(Integer.MIN_VALUE);
    assertThat(in.getLong()).isEqualTo(Long.MAX_VALUE);
    assertThat(in.getChar()).isEqualTo('\uffff');
    assertThat(in.getText()).isEmpty();
    assertThat(in.getText()).isEqualTo("Žąsys 領収書 👩‍👩‍👧");
    assertThat(in.getText()).isEqualTo("x".repeat(3 * BlockWriter.BLOCK));
    for (int i = 0; i < 20_000; i++) {
      assertThat(in.getChar()).isEqualTo((char) i);
      assertThat(in.getCount("count", 20_000)).isEqualTo(i);
      assertThat(in.getLong()).isEqualTo(-i);
      assertThat(in.getText()).isEqualTo("t" + i);
    }
    in.finish();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4_096, Integer.MAX_VALUE})
  void everything_comes_back_however_few_bytes_the_channel_takes_at_once(int atOnce)
      throws IOException {
    byte[] bytes = written(BlocksTest::writeAll, FewBytes.empty(atOnce));
    assertThat(bytes).isEqualTo(written(BlocksTest::writeAll));

    FewBytes channel = FewBytes.of(bytes, atOnce);
    readAll(reader(channel));
    assertThat(channel.left()).isZero();
  }

  @Test
  void what_comes_after_the_end_is_left_in_the_channel() throws IOException {
    byte[] one = written(out -> out.putInt(1));
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    FewBytes channel = FewBytes.of(two);

    for (int i = 0; i < 2; i++) {
      BlockReader in = reader(channel);
      assertThat(in.getInt()).isEqualTo(1);
      in.finish();
      assertThat(channel.left()).isEqualTo((1 - i) * one.length);
    }
  }

  @Test
  void other_letters_and_other_versions_are_refused() throws IOException {
    byte[] bytes = written(out -> {});

    assertThatThrownBy(() -> new BlockReader(FewBytes.of(bytes), "test log", "OTHERONE", 7))
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessage("test log: must begin with the letters OTHERONE, was other bytes");
    assertThatThrownBy(() -> new BlockReader(FewBytes.of(bytes), "test log", NAME, 8))
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessage("test log: version must be 8, was 7");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 11, 12, 15, 16, 19, 20, 23, 24, 27})
  void bytes_that_are_cut_off_are_refused(int length) throws IOException {
    byte[] bytes = written(out -> out.putInt(1));
    assertThat(bytes).hasSize(HEAD + FRAME + 4 + FRAME);

    assertThatThrownBy(
            () -> {
              BlockReader in = reader(Arrays.copyOf(bytes, length));
              assertThat(in.getInt()).isEqualTo(1);
              in.finish();
            })
        .isExactlyInstanceOf(EOFException.class)
        .hasMessage("test log: is cut off after %s bytes", length);
  }

  @Test
  void a_block_that_stands_in_the_place_of_another_is_refused() throws IOException {
    String text = "x".repeat(2 * BlockWriter.BLOCK - 4); // two full blocks with its length
    byte[] bytes = written(out -> out.putText(text));
    int block = FRAME + BlockWriter.BLOCK;
    byte[] swapped = bytes.clone();
    System.arraycopy(bytes, HEAD, swapped, HEAD + block, block);
    System.arraycopy(bytes, HEAD + block, swapped, HEAD, block);

    assertThat(reader(bytes).getText()).isEqualTo(text);
    assertThatThrownBy(() -> reader(swapped).getText())
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessage(
            "test log: block 0 is damaged: its checksum differs, in the block before byte %s",
            HEAD + block);
  }

  @Test
  void a_length_that_no_block_has_is_refused() throws IOException {
    byte[] bytes = written(out -> out.putInt(1));
    bytes[HEAD] = (byte) 0x80;

    assertThatThrownBy(() -> reader(bytes).getInt())
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessage(
            "test log: length of block 0 must lie between 0 and 65536, was -2147483644, in the"
                + " block before byte 16");
  }

  @Test
  void a_count_outside_its_range_is_refused() throws IOException {
    assertThatThrownBy(() -> reader(written(out -> out.putInt(-1))).getCount("rows", 5))
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessage("test log: rows must lie between 0 and 5, was -1, in the block before byte 24");
    assertThatThrownBy(() -> reader(written(out -> out.putInt(6))).getCount("rows", 5))
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageStartingWith("test log: rows must lie between 0 and 5, was 6");
  }

  @Test
  void a_value_that_lies_in_two_blocks_or_is_not_there_is_refused() throws IOException {
    assertThatThrownBy(() -> reader(written(out -> out.putInt(1))).getLong())
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageStartingWith(
            "test log: a value must not lie in two blocks, or it ends too early");
    assertThatThrownBy(() -> reader(written(out -> {})).getChar())
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageStartingWith(
            "test log: a value must not lie in two blocks, or it ends too early");
  }

  @Test
  void bytes_that_are_no_text_are_refused_and_the_sign_that_stands_for_such_is_a_text()
      throws IOException {
    byte[] half =
        written(
            out -> {
              out.putInt(2);
              out.putChar('\ud83d');
            });
    assertThatThrownBy(() -> reader(half).getText())
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageStartingWith("test log: a text must be of UTF-8, was of other bytes");
    assertThat(reader(written(out -> out.putText("a\ufffdb"))).getText()).isEqualTo("a\ufffdb");
  }

  @Test
  void more_than_was_asked_for_is_refused() throws IOException {
    BlockReader in = reader(written(out -> out.putInt(1)));
    assertThatThrownBy(in::finish)
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageStartingWith("test log: must end here, but there is more");
  }

  @Test
  void a_text_that_is_said_to_be_longer_than_it_is_takes_no_room_for_what_is_not_there()
      throws IOException {
    byte[] bytes =
        written(
            out -> {
              out.putInt(Integer.MAX_VALUE - BlockWriter.BLOCK);
              out.putInt(0);
            });
    assertThatThrownBy(() -> reader(bytes).getText())
        .isExactlyInstanceOf(StreamCorruptedException.class)
        .hasMessageStartingWith(
            "test log: a value must not lie in two blocks, or it ends too early");
  }
}
