package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListVersion;
import org.entente.node.lists.ListedEntry;
import org.entente.node.staff.Officer;
import org.entente.protocol.InvalidTerm;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Official lists: import, search, entries in the list's own words. */
@RestController
@RequestMapping("/api/v1/lists")
@Tag(name = "Official lists")
class ListApi {
  private final ListDesk lists;

  ListApi(ListDesk lists) {
    this.lists = lists;
  }

  @GetMapping
  @Operation(summary = "The imports, newest first, with what was read, skipped and why")
  List<ListVersion> versions(Officer officer) {
    return lists.versions();
  }

  @PostMapping("/{list}/shipped")
  @Operation(summary = "Import the version that ships with the product")
  ListVersion importShipped(Officer officer, @PathVariable String list) {
    return lists.importShipped(officer, ListKey.of(list));
  }

  @PostMapping(value = "/{list}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Import files, in the order the list consists of")
  ListVersion importFiles(
      Officer officer, @PathVariable String list, @RequestParam List<MultipartFile> file)
      throws IOException {
    ListKey key = ListKey.of(list);
    if (file.size() != key.files().size()) {
      throw new InvalidTerm("file", "as many files as the list has: " + key.files());
    }
    List<InputStream> streams = new ArrayList<>();
    for (MultipartFile part : file) {
      streams.add(part.getInputStream());
    }
    return lists.importFiles(officer, key, streams);
  }

  @GetMapping("/search")
  @Operation(summary = "Entries whose names or reference contain all the words")
  List<ListedEntry> search(Officer officer, @RequestParam String q) {
    return lists.search(officer, q, 50);
  }

  @GetMapping("/{list}/{reference}")
  @Operation(summary = "An entry as the list states it")
  ListedEntry entry(Officer officer, @PathVariable String list, @PathVariable String reference) {
    return lists
        .find(officer, ListKey.of(list), reference)
        .orElseThrow(() -> new InvalidTerm("reference", "one of the current list"));
  }
}
