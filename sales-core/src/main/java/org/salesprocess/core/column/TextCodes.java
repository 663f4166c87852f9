package org.salesprocess.core.column;

/** Codes of texts: each new one has the next, from zero. */
final class TextCodes {

  private final TextPool texts = new TextPool();
  private int[] slots = new int[16]; // a code and one, or zero where there is none

  /** Returns the code of a text, or -1 if it has none. */
  int find(Utf8Text text) {
    return slots[slot(text)] - 1;
  }

  /** Returns the code of a text, which has one from now on. */
  int code(Utf8Text text) {
    int slot = slot(text);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    texts.add(text);
    int code = texts.size() - 1;
    slots[slot] = code + 1;
    if (texts.size() > slots.length >> 1) {
      rehash();
    }
    return code;
  }

  // where the text is, or would be
  private int slot(Utf8Text text) {
    int mask = slots.length - 1;
    int slot = text.hash() & mask;
    while (slots[slot] != 0 && !texts.isEqual(slots[slot] - 1, text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    int mask = (slots.length << 1) - 1;
    slots = new int[mask + 1];
    for (int code = 0; code < texts.size(); code++) {
      int slot = texts.hash(code) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = code + 1;
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
