/**
 * The full-text table of each engine, which the generator of migrations knows nothing of. It stands on a table that a migration
 * makes. Every statement can be run again and again, and is run after the migrations of each start. A change of form gets a new
 * name (`search_text_2`) and drops the old one; the documents are then indexed anew, because `edition` rises with it:
 * docs/decisions/0018-full-text.md.
 */
import type { Engine } from "./dialect.ts";

export const fullTextParts: Record<Engine, { readonly standsOn: string; readonly make: readonly string[] }> = {
  sqlite: {
    standsOn: "select 1 from sqlite_master where name = 'search_documents'",
    make: [
      // The words come ready and folded, so the plainest tokenizer there is takes them apart: at blanks, and at nothing else.
      "create virtual table if not exists search_text using fts5(title, body, marks, tokenize = 'ascii', prefix = '2 3')",
      // Without it a removed word would stay in the file until its page is written again.
      "insert into search_text(search_text, rank) values ('secure-delete', 1)",
      `create trigger if not exists search_documents_gone after delete on search_documents
     begin delete from search_text where rowid = old.number; end`,
    ],
  },
  postgres: {
    standsOn: "select 1 from pg_tables where tablename = 'search_documents' and schemaname = current_schema()",
    make: [
      `create table if not exists search_text (
       number integer primary key references search_documents(number) on delete cascade, words tsvector not null)`,
      "create index if not exists search_text_words on search_text using gin (words)",
    ],
  },
};
