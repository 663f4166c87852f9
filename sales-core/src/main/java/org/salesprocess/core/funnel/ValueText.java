package org.salesprocess.core.funnel;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.column.BlockReader;
import org.salesprocess.core.column.BlockWriter;

/** Writes and reads the value of an attribute: its kind, and its text. */
final class ValueText {

  private static final int TEXT = 0;
  private static final int NUMBER = 1;
  private static final int DAY = 2;
  private static final int FLAG = 3;

  private ValueText() {}

  static void write(AttributeValue value, BlockWriter out) throws IOException {
    if (value instanceof AttributeValue.Text text) {
      out.putInt(TEXT);
      out.putText(text.value());
    } else if (value instanceof AttributeValue.Numeric number) {
      out.putInt(NUMBER);
      out.putText(number.value().toString());
    } else if (value instanceof AttributeValue.Day day) {
      out.putInt(DAY);
      out.putText(day.value().toString());
    } else {
      out.putInt(FLAG);
      out.putText(Boolean.toString(((AttributeValue.Flag) value).value()));
    }
  }

  static AttributeValue read(BlockReader in) throws IOException {
    int kind = in.getCount("kind of a value", FLAG);
    String text = in.getText();
    try {
      return switch (kind) {
        case TEXT -> AttributeValue.of(text);
        case NUMBER -> AttributeValue.of(new BigDecimal(text));
        case DAY -> AttributeValue.of(LocalDate.parse(text));
        default -> AttributeValue.of(flag(text));
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      throw in.refusal("value must be of kind %s, was '%s'".formatted(kind, text));
    }
  }

  private static boolean flag(String text) {
    checkArgument(text.equals("true") || text.equals("false"));
    return Boolean.parseBoolean(text);
  }
}
