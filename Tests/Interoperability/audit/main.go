// SPDX-License-Identifier: Apache-2.0

// Command audit checks a registry, its published tiles and its proofs with golang.org/x/mod, which
// shares no code with Annals. It prints what it checked and exits 1 at the first disagreement.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	key := flag.String("key", "", "the log's verifier `key`")
	registry := flag.String("registry", "", "a registry's `folder`, which holds Events/")
	tiles := flag.String("tiles", "", "a `folder` of published tiles")
	proofs := flag.String("proofs", "", "a `folder` of proofs to check")
	every := flag.Int64("every", 1, "prove every `k`-th entry")
	since := flag.String("since", "", "prove consistency since these `sizes`, parted by commas")
	withheld := flag.Bool("withheld", false, "entry bundles may be missing")
	flag.Parse()

	verifier, err := note.NewVerifier(*key)
	check(err, "the key")
	a := &audit{verifier: verifier, every: *every, mayWithhold: *withheld}
	for _, size := range strings.FieldsFunc(*since, func(r rune) bool { return r == ',' }) {
		n, err := strconv.ParseInt(size, 10, 64)
		check(err, "a size")
		a.since = append(a.since, n)
	}
	if *registry != "" {
		a.registry(*registry)
	}
	if *tiles != "" {
		a.tiles(*tiles)
	}
	if *proofs != "" {
		a.proofs(*proofs)
	}
	if a.checked.checkpoints == 0 {
		fail("nothing was checked")
	}
	fmt.Println(a.checked)
}

func fail(format string, arguments ...interface{}) {
	fmt.Fprintf(os.Stderr, "audit: "+format+"\n", arguments...)
	os.Exit(1)
}

func check(err error, what string) {
	if err != nil {
		fail("%s: %v", what, err)
	}
}

// counts says how much was checked.
type counts struct {
	checkpoints, entries, inclusions, consistencies, tiles, bundles, withheld, files int
}

func (c counts) String() string {
	return fmt.Sprintf("x/mod: %d checkpoints, %d entries, %d inclusions, %d consistencies, "+
		"%d tiles, %d bundles (%d withheld), %d proof files",
		c.checkpoints, c.entries, c.inclusions, c.consistencies, c.tiles, c.bundles, c.withheld,
		c.files)
}

type audit struct {
	verifier    note.Verifier
	every       int64
	since       []int64
	mayWithhold bool
	checked     counts

	lines  [][]byte    // the registry's entries, where a registry was given
	hashes []tlog.Hash // their stored hashes
}

// checkpoint opens a signed note and reads its three lines.
func (a *audit) checkpoint(signed []byte) (tlog.Tree, string) {
	opened, err := note.Open(signed, note.VerifierList(a.verifier))
	check(err, "the checkpoint")
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" {
		fail("the checkpoint has %d lines", len(lines)-1)
	}
	if lines[0] != a.verifier.Name() {
		fail("the checkpoint is of %q", lines[0])
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err, "the checkpoint's size")
	if strconv.FormatInt(size, 10) != lines[1] {
		fail("the checkpoint's size is %q", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	check(err, "the checkpoint's root")
	a.checked.checkpoints++
	return tlog.Tree{N: size, Hash: root}, lines[0]
}

// treeHash is tlog.TreeHash, but for the empty tree, which versions before 0.20 get wrong.
func treeHash(n int64, r tlog.HashReader) tlog.Hash {
	if n == 0 {
		return sha256.Sum256(nil)
	}
	root, err := tlog.TreeHash(n, r)
	check(err, "the tree")
	return root
}

func (a *audit) reader() tlog.HashReader {
	return tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		found := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			if index >= int64(len(a.hashes)) {
				return nil, fmt.Errorf("no stored hash %d", index)
			}
			found[i] = a.hashes[index]
		}
		return found, nil
	})
}

// registry recomputes the tree from the lines and compares it with the checkpoint.
func (a *audit) registry(folder string) {
	signed, err := os.ReadFile(filepath.Join(folder, "Events", "checkpoint"))
	check(err, "the checkpoint")
	tree, _ := a.checkpoint(signed)
	segments, err := filepath.Glob(filepath.Join(folder, "Events", "*.ndjson"))
	check(err, "the segments")
	sort.Strings(segments)
	for _, segment := range segments {
		if name := fmt.Sprintf("%012d.ndjson", len(a.lines)); filepath.Base(segment) != name {
			fail("%s should be %s", segment, name)
		}
		content, err := os.ReadFile(segment)
		check(err, "a segment")
		for len(content) > 0 {
			end := bytes.IndexByte(content, '\n')
			if end < 0 {
				fail("%s: the last line has no line feed", segment)
			}
			a.lines = append(a.lines, content[:end])
			content = content[end+1:]
		}
	}
	if int64(len(a.lines)) != tree.N {
		fail("%d lines, and a checkpoint of %d", len(a.lines), tree.N)
	}
	for i, line := range a.lines {
		stored, err := tlog.StoredHashes(int64(i), line, a.reader())
		check(err, "a line")
		a.hashes = append(a.hashes, stored...)
		a.checked.entries++
	}
	if root := treeHash(tree.N, a.reader()); root != tree.Hash {
		fail("the lines hash to %v, the checkpoint has %v", root, tree.Hash)
	}
	a.prove(tree, a.reader(), func(i int64) tlog.Hash { return tlog.RecordHash(a.lines[i]) })
}

// prove makes and checks proofs of inclusion and consistency over a reader of hashes.
func (a *audit) prove(tree tlog.Tree, reader tlog.HashReader, leaf func(int64) tlog.Hash) {
	for i := int64(0); i < tree.N; i++ {
		if i%a.every != 0 && i != tree.N-1 {
			continue
		}
		proof, err := tlog.ProveRecord(tree.N, i, reader)
		check(err, "proving an entry")
		check(tlog.CheckRecord(proof, tree.N, tree.Hash, i, leaf(i)), "an inclusion")
		a.checked.inclusions++
	}
	for _, size := range a.since {
		if size < 1 || size > tree.N {
			continue
		}
		proof, err := tlog.ProveTree(tree.N, size, reader)
		check(err, "proving an extension")
		old := treeHash(size, reader)
		if a.hashes != nil && old != treeHash(size, a.reader()) {
			fail("the tiles have another root at %d than the lines", size)
		}
		check(tlog.CheckTree(proof, tree.N, tree.Hash, size, old), "a consistency")
		a.checked.consistencies++
	}
}

// tileFolder serves tiles of C2SP tlog-tiles to x/mod, which writes their paths otherwise.
type tileFolder struct {
	folder string
	read   map[string]bool
}

func (f *tileFolder) Height() int { return 8 }

func (f *tileFolder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f *tileFolder) path(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), "tile/8/")
	return filepath.Join(f.folder, "tile", strings.Replace(path, "data/", "entries/", 1))
}

func (f *tileFolder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var contents [][]byte
	for _, tile := range tiles {
		content, err := os.ReadFile(f.path(tile))
		if err != nil {
			return nil, err
		}
		f.read[f.path(tile)] = true
		contents = append(contents, content)
	}
	return contents, nil
}

// tiles reads the published hashes through tlog.TileHashReader, which authenticates each tile, and
// compares the entry bundles with them, and with the registry's lines where there are any.
func (a *audit) tiles(folder string) {
	signed, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	check(err, "the published checkpoint")
	tree, _ := a.checkpoint(signed)
	files := &tileFolder{folder: folder, read: map[string]bool{}}
	reader := tlog.TileHashReader(tree, files)
	if tree.N == 0 {
		return
	}
	if root := treeHash(tree.N, reader); root != tree.Hash {
		fail("the tiles hash to %v, the checkpoint has %v", root, tree.Hash)
	}
	leaf := func(i int64) tlog.Hash {
		hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, i)})
		check(err, "a leaf hash")
		if a.lines != nil && hashes[0] != tlog.RecordHash(a.lines[i]) {
			fail("entry %d is published with another hash", i)
		}
		return hashes[0]
	}
	a.prove(tree, reader, leaf)
	for start := int64(0); start < tree.N; start += 256 {
		a.bundle(files, reader, start, tree.N)
	}
	// Every tile of the newest tree, also those that no proof needed.
	for _, tile := range allTiles(tree.N) {
		published, err := files.ReadTiles([]tlog.Tile{tile})
		check(err, "a tile")
		made, err := tlog.ReadTileData(tile, reader)
		check(err, "a tile")
		if !bytes.Equal(published[0], made) {
			fail("%s has other bytes", files.path(tile))
		}
	}
	a.checked.tiles += len(files.read)
}

// allTiles lists the tiles of hashes of a tree; tlog.NewTiles lists every partial width as well.
func allTiles(size int64) []tlog.Tile {
	var tiles []tlog.Tile
	for level, hashes := 0, size; hashes > 0; level, hashes = level+1, hashes>>8 {
		for n := int64(0); n<<8 < hashes; n++ {
			width := hashes - n<<8
			if width > 256 {
				width = 256
			}
			tiles = append(tiles, tlog.Tile{H: 8, L: level, N: n, W: int(width)})
		}
	}
	return tiles
}

func (a *audit) bundle(files *tileFolder, reader tlog.HashReader, start, size int64) {
	width := size - start
	if width > 256 {
		width = 256
	}
	path := files.path(tlog.Tile{H: 8, L: -1, N: start / 256, W: int(width)})
	content, err := os.ReadFile(path)
	if os.IsNotExist(err) && a.mayWithhold {
		a.checked.withheld++
		return
	}
	check(err, "an entry bundle")
	for i := start; i < start+width; i++ {
		if len(content) < 2 || len(content) < 2+int(binary.BigEndian.Uint16(content)) {
			fail("%s ends within entry %d", path, i)
		}
		length := 2 + int(binary.BigEndian.Uint16(content))
		entry := content[2:length]
		content = content[length:]
		hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, i)})
		check(err, "a leaf hash")
		if tlog.RecordHash(entry) != hashes[0] {
			fail("%s: entry %d does not have its hash", path, i)
		}
		if a.lines != nil && !bytes.Equal(entry, a.lines[i]) {
			fail("%s: entry %d is not the registry's line", path, i)
		}
	}
	if len(content) > 0 {
		fail("%s has %d bytes too many", path, len(content))
	}
	a.checked.bundles++
}

// proofs checks every proof file of a folder: .tlog-proof with its .entry.json, and .proof, which
// proves that the log grew and needs the registry's lines for the old root.
func (a *audit) proofs(folder string) {
	names, err := filepath.Glob(filepath.Join(folder, "*proof"))
	check(err, "the proofs")
	for _, name := range names {
		content, err := os.ReadFile(name)
		check(err, "a proof")
		head, signed, found := strings.Cut(string(content), "\n\n")
		if !found {
			fail("%s has no empty line", name)
		}
		tree, _ := a.checkpoint([]byte(signed))
		lines := strings.Split(head, "\n")
		if strings.HasSuffix(name, ".tlog-proof") {
			a.inclusionFile(name, lines, tree)
		} else {
			a.consistencyFile(name, lines, tree)
		}
		a.checked.files++
	}
}

func hashLines(name string, lines []string) []tlog.Hash {
	hashes := []tlog.Hash{}
	for _, line := range lines {
		raw, err := base64.StdEncoding.Strict().DecodeString(line)
		if err != nil || len(raw) != tlog.HashSize {
			fail("%s: %q is no hash", name, line)
		}
		var hash tlog.Hash
		copy(hash[:], raw)
		hashes = append(hashes, hash)
	}
	return hashes
}

func number(name, line, word string) int64 {
	n, err := strconv.ParseInt(strings.TrimPrefix(line, word+" "), 10, 64)
	if err != nil || line != fmt.Sprintf("%s %d", word, n) {
		fail("%s: %q should be a %s", name, line, word)
	}
	return n
}

func (a *audit) inclusionFile(name string, lines []string, tree tlog.Tree) {
	if lines[0] != "c2sp.org/tlog-proof@v1" || len(lines) < 2 {
		fail("%s begins with %q", name, lines[0])
	}
	if strings.HasPrefix(lines[1], "extra ") {
		lines = lines[1:]
	}
	index := number(name, lines[1], "index")
	entry, err := os.ReadFile(strings.TrimSuffix(name, ".tlog-proof") + ".entry.json")
	check(err, "the entry")
	check(tlog.CheckRecord(
		hashLines(name, lines[2:]), tree.N, tree.Hash, index, tlog.RecordHash(entry)), name)
	a.checked.inclusions++
}

func (a *audit) consistencyFile(name string, lines []string, tree tlog.Tree) {
	old := number(name, lines[0], "old")
	proof := hashLines(name, lines[1:])
	if old == 0 || old == tree.N {
		if len(proof) != 0 {
			fail("%s has %d hashes too many", name, len(proof))
		}
	} else {
		check(tlog.CheckTree(
			proof, tree.N, tree.Hash, old, treeHash(old, a.reader())), name)
	}
	a.checked.consistencies++
}
