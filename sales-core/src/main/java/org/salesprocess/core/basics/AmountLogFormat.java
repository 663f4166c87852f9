package org.salesprocess.core.basics;

import com.google.common.collect.ImmutableListMultimap;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.math.BigInteger;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.column.BlockReader;
import org.salesprocess.core.column.BlockWriter;
import org.salesprocess.core.internal.Decimals;

/**
 * How a log of amounts is written.
 *
 * <p>First the currency, the decimals and which columns there are; then owner after owner: the
 * text, how many rows there are, and these. A row is its day, its amount (what does not fit into a
 * {@code long} as a text after the least one), its sequence and its id, if there are such columns.
 * Rows that contradict each other are written too. What is read goes through a builder, so that
 * every rule holds of it, however it was written.
 */
final class AmountLogFormat {

  private static final String KIND = "amount log";
  private static final String NAME = "SALESAMT";
  private static final int VERSION = 1;
  private static final int SEQUENCES = 1;
  private static final int IDS = 2;

  private AmountLogFormat() {}

  static void write(AmountLog log, WritableByteChannel channel) throws IOException {
    BlockWriter out = new BlockWriter(channel, NAME, VERSION);
    out.putText(log.currency().getCode());
    out.putInt(log.decimals());
    int columns = (log.hasSequences() ? SEQUENCES : 0) | (log.hasIds() ? IDS : 0);
    out.putInt(columns);
    ImmutableListMultimap<String, AmountLog.Conflict> conflicts =
        log.conflicts().stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(
                    AmountLog.Conflict::owner, conflict -> conflict));
    out.putInt(log.owners());
    for (int owner = 0; owner < log.owners(); owner++) {
      String text = log.owner(owner);
      int contradicted =
          conflicts.get(text).stream().mapToInt(conflict -> conflict.versions().size()).sum();
      out.putText(text);
      out.putInt(log.end(owner) - log.start(owner) + contradicted);
      for (int row = log.start(owner); row < log.end(owner); row++) {
        write(
            out,
            columns,
            log.day(row),
            log.exactMinor(row),
            log.sequence(row),
            log.id(row).orElse(""));
      }
      for (AmountLog.Conflict conflict : conflicts.get(text)) {
        for (AmountLog.Version version : conflict.versions()) {
          write(
              out,
              columns,
              (int) version.day().toEpochDay(),
              version.amount().getAmount().setScale(log.decimals()).unscaledValue(),
              version.sequence(),
              conflict.id());
        }
      }
    }
    out.finish();
  }

  private static void write(
      BlockWriter out, int columns, int day, BigInteger amount, long sequence, String id)
      throws IOException {
    out.putInt(day);
    if (amount.bitLength() < Long.SIZE && amount.longValue() != Long.MIN_VALUE) {
      out.putLong(amount.longValue());
    } else {
      out.putLong(Long.MIN_VALUE);
      out.putText(amount.toString());
    }
    if ((columns & SEQUENCES) != 0) {
      out.putLong(sequence);
    }
    if ((columns & IDS) != 0) {
      out.putText(id);
    }
  }

  static AmountLog read(ReadableByteChannel channel) throws IOException {
    BlockReader in = new BlockReader(channel, KIND, NAME, VERSION);
    try {
      return read(in);
    } catch (IllegalArgumentException e) { // what the builder refuses was not written by us
      StreamCorruptedException refusal = in.refusal(String.valueOf(e.getMessage()));
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static AmountLog read(BlockReader in) throws IOException {
    AmountLogBuilder log = AmountLog.builder(CurrencyUnit.of(in.getText()), in.getInt());
    int columns = in.getCount("columns", SEQUENCES | IDS);
    int owners = in.getCount("owners", Integer.MAX_VALUE);
    try (AmountAppender rows = log.appender()) {
      for (int i = 0; i < owners; i++) {
        String owner = in.getText();
        rows.addOwner(owner);
        int count = in.getCount("rows of " + owner, AmountLogBuilder.MOST_ROWS);
        for (int row = 0; row < count; row++) {
          rows.owner(owner).day(in.getInt());
          long minor = in.getLong();
          if (minor == Long.MIN_VALUE) {
            rows.exactMinor(new BigInteger(Decimals.readable("amount", in.getText())));
          } else {
            rows.minor(minor);
          }
          if ((columns & SEQUENCES) != 0) {
            rows.sequence(in.getLong());
          }
          if ((columns & IDS) != 0) {
            rows.id(in.getText());
          }
          rows.append();
        }
      }
    }
    in.finish();
    return log.seal();
  }
}
