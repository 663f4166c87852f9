package org.salesprocess.examples.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One object of a mapping file, read field by field; a field that nobody asked for is an error.
 * Errors name the file, the field, the value and the rule.
 */
final class JsonFields {
  private final String file;
  private final String path;
  private final JsonNode node;
  private final Set<String> asked = new LinkedHashSet<>();

  private JsonFields(String file, String path, JsonNode node) {
    this.file = file;
    this.path = path;
    this.node = node;
  }

  static JsonFields root(String file, JsonNode node) {
    if (!node.isObject()) {
      throw new UnreadableInputException(file, "must hold one JSON object");
    }
    return new JsonFields(file, "", node);
  }

  /** Returns the error of a field with a value. */
  UnreadableInputException error(String name, String value, String rule) {
    return new UnreadableInputException(
        file, "field " + path + name + ", value " + Sentences.shown(value) + ": " + rule);
  }

  String text(String name) {
    return optionalText(name)
        .orElseThrow(
            () -> new UnreadableInputException(file, "field " + path + name + ": must be given"));
  }

  Optional<String> optionalText(String name) {
    return child(name).map(value -> textOf(name, value));
  }

  /** Returns the text as a function reads it, whose error becomes that of the field. */
  <T> T parsed(String name, String text, Function<String, T> reader, String rule) {
    try {
      return reader.apply(text);
    } catch (RuntimeException e) {
      throw error(name, text, rule);
    }
  }

  /** Returns a text of one character. */
  Optional<Character> optionalSign(String name) {
    Optional<JsonNode> sign = child(name);
    if (sign.isPresent() && (!sign.get().isTextual() || sign.get().textValue().length() != 1)) {
      throw error(name, valueOf(name), "must be one character");
    }
    return sign.map(value -> value.textValue().charAt(0));
  }

  ImmutableList<String> texts(String name) {
    JsonNode array =
        child(name)
            .filter(JsonNode::isArray)
            .orElseThrow(() -> error(name, valueOf(name), "must be a list of texts"));
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (int i = 0; i < array.size(); i++) {
      texts.add(textOf(name + "[" + i + "]", array.get(i)));
    }
    return texts.build();
  }

  /** Returns the texts under all names of this object. */
  ImmutableMap<String, String> allTexts() {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    for (String name : names()) {
      texts.put(name, text(name));
    }
    return texts.buildOrThrow();
  }

  ImmutableList<String> names() {
    return ImmutableList.copyOf(node.fieldNames());
  }

  Optional<JsonFields> optionalObject(String name) {
    return child(name).map(value -> objectOf(name, value));
  }

  JsonFields object(String name) {
    return optionalObject(name).orElseThrow(() -> error(name, "", "must be an object"));
  }

  /** Returns a list of objects; empty where the field is missing. */
  ImmutableList<JsonFields> objects(String name) {
    Optional<JsonNode> array = child(name);
    if (array.isEmpty()) {
      return ImmutableList.of();
    }
    if (!array.get().isArray()) {
      throw error(name, valueOf(name), "must be a list of objects");
    }
    ImmutableList.Builder<JsonFields> objects = ImmutableList.builder();
    for (int i = 0; i < array.get().size(); i++) {
      objects.add(objectOf(name + "[" + i + "]", array.get().get(i)));
    }
    return objects.build();
  }

  /** Requires that every field was asked for. */
  void requireNoOthers() {
    for (String name : names()) {
      if (!asked.contains(name)) {
        throw new UnreadableInputException(
            file,
            "field " + path + name + ": is unknown, must be one of " + String.join(", ", asked));
      }
    }
  }

  private Optional<JsonNode> child(String name) {
    asked.add(name);
    return Optional.ofNullable(node.get(name));
  }

  private String valueOf(String name) {
    JsonNode value = node.get(name);
    return value == null ? "" : value.toString();
  }

  private String textOf(String name, JsonNode value) {
    if (!value.isTextual()) {
      throw error(name, value.toString(), "must be a text");
    }
    if (value.textValue().isEmpty()) {
      throw error(name, "", "must not be empty");
    }
    String text = value.textValue();
    if (!text.equals(Spaces.stripped(text))
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw error(name, text, "must be text without outer spaces or line breaks");
    }
    return text;
  }

  private JsonFields objectOf(String name, JsonNode value) {
    if (!value.isObject()) {
      throw error(name, value.toString(), "must be an object");
    }
    return new JsonFields(file, path + name + ".", value);
  }
}
