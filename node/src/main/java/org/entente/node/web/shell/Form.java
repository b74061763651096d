package org.entente.node.web.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a form's fields and what is wrong with it; the field tags read both by name. */
public record Form(Map<String, List<String>> values, Map<String, String> errors) {
  public Form {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    values = Collections.unmodifiableMap(copy);
    errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  public static Form empty() {
    return new Form(Map.of(), Map.of());
  }

  /** As posted: pass {@code request.getParameterMap()}. */
  public static Form posted(Map<String, String[]> parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach((name, all) -> values.put(name, List.of(all)));
    return new Form(values, Map.of());
  }

  public Form with(String name, String... value) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put(name, List.of(value));
    return new Form(more, errors);
  }

  /**
   * With something wrong about a field, as a sentence that says how to put it right. The first one
   * said about a field stays.
   */
  public Form withError(String name, String sentence) {
    Map<String, String> more = new LinkedHashMap<>(errors);
    more.putIfAbsent(name, sentence);
    return new Form(values, more);
  }

  /** Without the values of fields that must be typed again, such as a password. */
  public Form without(String name) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(values);
    fewer.remove(name);
    return new Form(fewer, errors);
  }

  public String value(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  public boolean has(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  public String error(String name) {
    return errors.getOrDefault(name, "");
  }

  public boolean hasError(String name) {
    return errors.containsKey(name);
  }

  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** The ids of what describes a field, for {@code aria-describedby}; empty when nothing does. */
  public String describedBy(String name, String hint) {
    List<String> ids = new ArrayList<>();
    if (!hint.isEmpty()) {
      ids.add(name + "-hint");
    }
    if (hasError(name)) {
      ids.add(name + "-error");
    }
    return String.join(" ", ids);
  }

  /** Prints no values: they may be personal. */
  @Override
  public String toString() {
    return "Form[" + values.size() + " fields, " + errors.size() + " errors]";
  }
}
