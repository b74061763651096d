package org.entente.node.discovery.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.node.discovery.asking.Slot;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the slots of a batch are kept: what stands at its positions, each once, and which of them
 * stands at each. A thousand values of twenty records have some thirty slots that differ.
 *
 * @param slots the slots that differ
 * @param places for each position of the batch, the position in the list of slots
 */
record SlotTable(List<Slot> slots, List<Integer> places) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static String encode(List<Slot> batch) {
    Map<Slot, Integer> known = new HashMap<>();
    List<Slot> slots = new ArrayList<>();
    List<Integer> places = new ArrayList<>(batch.size());
    for (Slot slot : batch) {
      places.add(
          known.computeIfAbsent(
              slot,
              added -> {
                slots.add(added);
                return slots.size() - 1;
              }));
    }
    return JSON.writeValueAsString(new SlotTable(slots, places));
  }

  static List<Slot> decode(String json) {
    SlotTable table = JSON.readValue(json, SlotTable.class);
    return table.places().stream().map(table.slots()::get).toList();
  }
}
