package org.entente.exercise.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Name parts so common among the people of both lists that two of them say nothing: more than one
 * person in a hundred.
 */
final class CommonParts {
  private static final int ONE_IN = 100;

  private final Set<String> common;

  CommonParts(List<Candidate> people) {
    Map<String, Integer> bearers = new HashMap<>();
    for (Candidate person : people) {
      Stream<NamePart> parts = person.names().stream().flatMap(List::stream);
      parts.map(NamePart::consonants).distinct().forEach(c -> bearers.merge(c, 1, Integer::sum));
    }
    common =
        bearers.entrySet().stream()
            .filter(e -> e.getValue() * ONE_IN > people.size())
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean areAll(List<NamePart> parts) {
    return parts.stream().allMatch(p -> common.contains(p.consonants()));
  }
}
