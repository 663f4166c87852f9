package org.salesprocess.core.column;

/** Codes of texts: each new one has the next, from zero. */
final class TextCodes {

  /** How many codes there are. */
  static final int MOST = 1 << 25;

  private static final int CODE_MASK = MOST - 1;
  private static final int TAKEN = 1 << 31;

  // bits of the hash that choose neither the slot nor the stripe: a look at the slot alone tells
  // most other texts apart, which are not in the cache
  private static final int TAG_SHIFT = 6;

  private final TextPool texts = new TextPool();
  private int[] slots = new int[16]; // zero, or a code below a tag of its text

  /** Returns the code of a text, or -1 if it has none. */
  int find(Utf8Text text) {
    int found = slots[slot(text)];
    return found == 0 ? -1 : found & CODE_MASK;
  }

  /** Returns the code of a text, which has one from now on. */
  int code(Utf8Text text) {
    int slot = slot(text);
    if (slots[slot] != 0) {
      return slots[slot] & CODE_MASK;
    }
    int code = texts.size();
    texts.add(text);
    slots[slot] = tag(text.hash()) | code;
    if (texts.size() > slots.length >> 1) {
      rehash();
    }
    return code;
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
    while (found != 0
        && ((found & ~CODE_MASK) != tag || !texts.isEqual(found & CODE_MASK, text))) {
      slot = (slot + 1) & mask;
      found = slots[slot];
    }
    return slot;
  }

  private void rehash() {
    int mask = (slots.length << 1) - 1;
    slots = new int[mask + 1];
    for (int code = 0; code < texts.size(); code++) {
      int hash = texts.hash(code);
      int slot = hash & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = tag(hash) | code;
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
