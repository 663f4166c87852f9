package org.salesprocess.core.column;

/** Codes of texts: each new one has the next, from zero. */
final class TextCodes {

  /** How many codes there are; whoever asks for more must refuse them. */
  static final int MOST = 1 << 25;

  private static final int CODE_MASK = MOST - 1;
  private static final int TAKEN = 1 << 31;

  // bits of the hash that seldom choose the slot, nor the stripe: a look at the slot alone tells
  // most other texts apart, whose bytes are in no cache; look-ups take three quarters of the time
  private static final int TAG_SHIFT = 6;

  private final TextPool texts = new TextPool();
  private int[] slots = new int[16]; // zero, or a code below a tag of its text

  /** Returns the code of a text, or -1 if it has none. */
  int find(Utf8Text text) {
    int found = slots[slot(text)];
    return found == 0 ? -1 : found & CODE_MASK;
  }

  /** Returns the code of a text of a pool, with its hash, or -1 if it has none. */
  int find(TextPool pool, int index, int hash) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    int tag = tag(hash);
    int found = slots[slot];
    while (found != 0
        && ((found & ~CODE_MASK) != tag || !texts.isEqual(found & CODE_MASK, pool, index))) {
      slot = (slot + 1) & mask;
      found = slots[slot];
    }
    return found == 0 ? -1 : found & CODE_MASK;
  }

  /**
   * Reads what looking for some keys will read, so that it is in the cache then: one thing of all
   * keys after the other, as the processor waits for many of them at once.
   */
  void readAhead(KeyBatch batch, int start, int end) {
    int mask = slots.length - 1;
    int[] read = batch.read();
    for (int i = start; i < end; i++) {
      read[i] = slots[batch.hash(batch.at(i)) & mask] & CODE_MASK;
    }
    for (int i = start; i < end; i++) {
      read[i] = texts.start(read[i]);
    }
    for (int i = start; i < end; i++) {
      read[i] = texts.byteAt(read[i]);
    }
  }

  /** Gives a text of a pool the next code, which has none yet, and returns it. */
  int add(TextPool pool, int index, int hash) {
    int code = texts.size();
    texts.add(pool, index);
    put(hash, code);
    return code;
  }

  /** Returns the code of a text, which has one from now on. */
  int code(Utf8Text text) {
    int slot = slot(text);
    if (slots[slot] != 0) {
      return slots[slot] & CODE_MASK;
    }
    int code = texts.size();
    texts.add(text);
    put(text.hash(), code);
    return code;
  }

  private void put(int hash, int code) {
    if (texts.size() > slots.length >> 1) {
      rehash();
    } else {
      put(hash, code, slots);
    }
  }

  private static void put(int hash, int code, int[] slots) {
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = tag(hash) | code;
  }

  private static int tag(int hash) {
    return ((hash << TAG_SHIFT) | TAKEN) & ~CODE_MASK;
  }

  // where the text is, or would be
  private int slot(Utf8Text text) {
    int mask = slots.length - 1;
    int slot = text.hash() & mask;
    int tag = tag(text.hash());
    int found = slots[slot];
    while (found != 0 && ((found & ~CODE_MASK) != tag || !texts.isEqual(found & CODE_MASK, text))) {
      slot = (slot + 1) & mask;
      found = slots[slot];
    }
    return slot;
  }

  private void rehash() {
    slots = new int[slots.length << 1];
    for (int code = 0; code < texts.size(); code++) {
      put(texts.hash(code), code, slots);
    }
  }

  /** Returns how many there are. */
  int size() {
    return texts.size();
  }

  /** Returns the text of a code. */
  String text(int code) {
    return texts.get(code);
  }
}
