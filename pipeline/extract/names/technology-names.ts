/** Names of programs, formats and techniques that are no organisation and no place, though they look like one. */
export const technologyNames: ReadonlySet<string> = new Set(
  `HTTP HTTPS HSTS URL URLs URI API APIs SQL HTML CSS XML JSON CSV PDF SSL TLS SSH FTP DNS TCP IP VPN IT OSS AI ML VR AR IoT
  CPU GPU RAM USB WiFi GPS SMS QR DevOps DevSecOps SaaS PaaS IaaS SDK IDE CI CD QA UX UI MVP CMS CRM ERP SCADA LED LCD EVM ETH BTC
  Chrome Firefox Safari Edge Opera Chromium Android iOS iPhone iPad Windows Linux Ubuntu Debian Unix Excel Word Outlook
  PowerPoint Gmail Python Java JavaScript TypeScript Rust Ruby Perl PHP Kotlin Swift Scala Haskell Fortran Docker Kubernetes Git Agile Scrum
  Kanban Bitcoin Ethereum Blockchain Bluetooth Ethernet Postgres MySQL Redis Node React Angular Vue Django Rails WordPress Drupal
  Internet Web Cloud Solidity Markdown LaTeX Unicode ASCII PR PRs RFP RFPs RFI FAQ FAQs GDP VAT TV DNA CEO CFO CIO CTO CAO FR CFR EU-ETS`.split(
    /\s+/
  )
)
