package org.entente.node.discovery.asking;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The values of a question while it waits to be sent, as bytes to be locked. */
final class WaitingValues {
  private static final JsonMapper JSON = JsonMapper.shared();

  private WaitingValues() {}

  static byte[] encode(List<Batch.Value> values) {
    return JSON.writeValueAsBytes(values);
  }

  static List<Batch.Value> decode(byte[] bytes) {
    return JSON.readValue(bytes, new TypeReference<>() {});
  }
}
