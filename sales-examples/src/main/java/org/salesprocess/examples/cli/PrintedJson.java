package org.salesprocess.examples.cli;

import java.nio.charset.Charset;
import java.util.Locale;

/** JSON on the standard output, whose character set may lack letters of it. */
final class PrintedJson {

  private static final char LAST_OF_ASCII = '\u007F';

  private PrintedJson() {}

  /** Returns JSON of the same values that can be printed. */
  static String of(String json) {
    return of(json, Charset.forName(System.getProperty("stdout.encoding", defaultCharset())));
  }

  private static String defaultCharset() {
    return Charset.defaultCharset().name();
  }

  /** Returns JSON of the same values that can be written in a character set. */
  static String of(String json, Charset charset) {
    if (charset.newEncoder().canEncode(json)) {
      return json;
    }
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char sign = json.charAt(i);
      if (sign <= LAST_OF_ASCII) {
        escaped.append(sign);
      } else { // in a string, as all of JSON else is ASCII
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) sign));
      }
    }
    return escaped.toString();
  }
}
