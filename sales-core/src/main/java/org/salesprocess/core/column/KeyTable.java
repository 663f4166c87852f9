package org.salesprocess.core.column;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Codes of keys, such as the subjects of a log, with a coded value in each of some columns; several
 * threads may fill it at once.
 *
 * <p>A key belongs to one of {@link #STRIPES} stripes by its hash; within it, keys are counted from
 * zero. Its code is both. Once filled, it is read without locks.
 */
public final class KeyTable {

  /** How many stripes there are: many more than threads, so that these seldom meet in one. */
  public static final int STRIPES = 64;

  /** What is to be shifted away from a code to get the place within the stripe. */
  public static final int STRIPE_BITS = 6;

  /** The most keys that one stripe can hold. */
  static final int MOST_PER_STRIPE = TextCodes.MOST;

  private final String kind;
  private final int mostPerStripe;
  private final List<Stripe> stripes = new ArrayList<>();

  /**
   * Makes an empty table.
   *
   * @param kind what the keys are called in messages, in the plural
   */
  public KeyTable(String kind) {
    this(kind, MOST_PER_STRIPE);
  }

  KeyTable(String kind, int mostPerStripe) {
    this.kind = kind;
    this.mostPerStripe = mostPerStripe;
    for (int i = 0; i < STRIPES; i++) {
      stripes.add(new Stripe());
    }
  }

  private static final class Stripe {
    private final TextCodes codes = new TextCodes();
    private final BitSet marked = new BitSet();
    private int[][] values = new int[0][]; // by column and key; zero for none

    private int value(int column, int key) {
      return column < values.length && key < values[column].length ? values[column][key] : 0;
    }

    private void set(int column, int key, int value) {
      if (column >= values.length) {
        int before = values.length;
        values = Arrays.copyOf(values, column + 1);
        Arrays.fill(values, before, column + 1, new int[0]);
      }
      if (key >= values[column].length) {
        values[column] = Arrays.copyOf(values[column], Math.max(key + 1, codes.size() * 3 / 2));
      }
      values[column][key] = value;
    }
  }

  // the lowest bits choose the slot within the stripe
  static int stripeOf(int hash) {
    return hash >>> (Integer.SIZE - STRIPE_BITS);
  }

  /** Returns the code of a key, or -1 if it has none. */
  public int find(Utf8Text key) {
    int number = stripeOf(key.hash());
    Stripe stripe = stripes.get(number);
    synchronized (stripe) {
      int place = stripe.codes.find(key);
      return place < 0 ? -1 : (place << STRIPE_BITS) | number;
    }
  }

  /**
   * Returns the code of a key, which has one from now on.
   *
   * @throws IllegalArgumentException if there are more keys than codes
   */
  public int code(Utf8Text key) {
    int number = stripeOf(key.hash());
    Stripe stripe = stripes.get(number);
    synchronized (stripe) {
      int place = stripe.codes.find(key);
      if (place < 0) {
        checkRoom(stripe);
        place = stripe.codes.code(key);
      }
      return (place << STRIPE_BITS) | number;
    }
  }

  /**
   * Gives each key of a batch a code, unless it has one; in a table of two million keys some four
   * times as fast as one by one.
   *
   * @param codes where to put the codes, in the order of the keys
   * @throws IllegalArgumentException if there are more keys than codes; some may have one then
   */
  public void codeAll(KeyBatch batch, int[] codes) {
    batch.sort();
    int start = 0;
    for (int number = 0; number < STRIPES; number++) {
      int end = batch.end(number);
      if (start < end) {
        codeAll(batch, number, start, end, codes);
        start = end;
      }
    }
  }

  private void codeAll(KeyBatch batch, int number, int start, int end, int[] codes) {
    Stripe stripe = stripes.get(number);
    synchronized (stripe) {
      stripe.codes.readAhead(batch, start, end);
      for (int i = start; i < end; i++) {
        int key = batch.at(i);
        int place = stripe.codes.find(batch.keys(), key, batch.hash(key));
        if (place < 0) {
          checkRoom(stripe);
          place = stripe.codes.add(batch.keys(), key, batch.hash(key));
        }
        codes[key] = (place << STRIPE_BITS) | number;
      }
    }
  }

  private void checkRoom(Stripe stripe) {
    checkArgument(
        stripe.codes.size() < mostPerStripe,
        "%s: at most %s different ones with the same first %s bits of their hash can be coded",
        kind,
        mostPerStripe,
        STRIPE_BITS);
  }

  /** Returns the value of a key in a column; zero if it has none. */
  public int value(int column, int code) {
    Stripe stripe = stripe(code);
    synchronized (stripe) {
      return stripe.value(column, code >>> STRIPE_BITS);
    }
  }

  /** Sets the value of a key in a column unless it has one, and returns what it has then. */
  public int putIfAbsent(int column, int code, int value) {
    Stripe stripe = stripe(code);
    synchronized (stripe) {
      int before = stripe.value(column, code >>> STRIPE_BITS);
      if (before != 0) {
        return before;
      }
      stripe.set(column, code >>> STRIPE_BITS, value);
      return value;
    }
  }

  /**
   * Sets the values of a key in columns where it has none, if it has no other value in any of them.
   *
   * @param columns where, in as many places as the size says
   * @param values what, in the same places; above zero
   * @return the place of the first column that has another value, and nothing is set; or -1
   */
  public int putAllIfAgreed(int code, int[] columns, int[] values, int size) {
    Stripe stripe = stripe(code);
    int key = code >>> STRIPE_BITS;
    synchronized (stripe) {
      for (int i = 0; i < size; i++) {
        int before = stripe.value(columns[i], key);
        if (before != 0 && before != values[i]) {
          return i;
        }
      }
      for (int i = 0; i < size; i++) {
        stripe.set(columns[i], key, values[i]);
      }
      return -1;
    }
  }

  /** Marks a key. */
  public void mark(int code) {
    Stripe stripe = stripe(code);
    synchronized (stripe) {
      stripe.marked.set(code >>> STRIPE_BITS);
    }
  }

  /** Says whether a key was marked, once nothing is added any more. */
  public boolean isMarked(int code) {
    return stripe(code).marked.get(code >>> STRIPE_BITS);
  }

  private Stripe stripe(int code) {
    return stripes.get(code & (STRIPES - 1));
  }

  /** Returns how many keys a stripe has. */
  public int size(int stripe) {
    return stripes.get(stripe).codes.size();
  }

  /** Returns the text of a key. */
  public String text(int code) {
    return stripe(code).codes.text(code >>> STRIPE_BITS);
  }

  /**
   * Returns the values of all keys in a column, stripe by stripe in the order of their codes, once
   * nothing is added any more; the table keeps them no longer.
   */
  public int[] takeColumn(int column) {
    int[] all = new int[stripes.stream().mapToInt(stripe -> stripe.codes.size()).sum()];
    int first = 0;
    for (Stripe stripe : stripes) {
      int size = stripe.codes.size();
      if (column < stripe.values.length) {
        int[] values = stripe.values[column];
        System.arraycopy(values, 0, all, first, Math.min(values.length, size));
        stripe.values[column] = new int[0];
      }
      first += size;
    }
    return all;
  }
}
